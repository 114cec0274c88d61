package files

// values are the texts of an ad under our fields, in the order of the names.
type values []fieldText

type fieldText struct{ field, text string }

// of is the text of a field, empty when the file has none.
func (v values) of(field string) string {
	for i := range v {
		if v[i].field == field {
			return v[i].text
		}
	}
	return ""
}

// set gives a field its text.
func (v *values) set(field, text string) {
	i := 0
	for i < len(*v) && (*v)[i].field < field {
		i++
	}
	if i < len(*v) && (*v)[i].field == field {
		(*v)[i].text = text
		return
	}
	if *v == nil {
		*v = make(values, 0, len(fields))
	}
	*v = append(*v, fieldText{})
	copy((*v)[i+1:], (*v)[i:])
	(*v)[i] = fieldText{field, text}
}
