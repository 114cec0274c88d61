package sheets

import (
	"reflect"
	"testing"
)

// TestNoBareCount: what a template gets holds no figure but publish.Numbers, so that
// it cannot print one without its mark.
func TestNoBareCount(t *testing.T) {
	var look func(reflect.Type, string)
	look = func(of reflect.Type, path string) {
		switch of.String() {
		case "publish.Number", "speech.Label":
			return
		}
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice:
			look(of.Elem(), path)
		case reflect.Struct:
			for i := range of.NumField() {
				look(of.Field(i).Type, path+"."+of.Field(i).Name)
			}
		case reflect.String, reflect.Bool:
		default:
			t.Errorf("%s is a %s", path, of)
		}
	}
	look(reflect.TypeFor[sheet](), "sheet")
}
