package sample

import (
	"encoding/json"
	"net/http"
	"strings"
)

// object keeps its fields in the alphabet's order when written.
type object = map[string]any

// servePuna answers the two questions of the employment service's form.
func servePuna(mux *http.ServeMux, ads []ad) {
	mux.HandleFunc("POST /puna/list", func(w http.ResponseWriter, r *http.Request) {
		var q struct{ Page, Limit int }
		if json.NewDecoder(r.Body).Decode(&q) != nil || q.Page < 1 || q.Limit < 1 {
			http.Error(w, "page and limit are needed", http.StatusBadRequest)
			return
		}
		from, to := min((q.Page-1)*q.Limit, len(ads)), min(q.Page*q.Limit, len(ads))
		list := []object{}
		for _, a := range ads[from:to] {
			list = append(list, listed(a))
		}
		answer(w, list)
	})
	mux.HandleFunc("POST /puna/detail", func(w http.ResponseWriter, r *http.Request) {
		var q struct{ ID int64 }
		if json.NewDecoder(r.Body).Decode(&q) != nil {
			http.Error(w, "id is needed", http.StatusBadRequest)
			return
		}
		for _, a := range ads {
			if id, err := a.number(); err == nil && id == q.ID {
				answer(w, []object{detail(a, id)})
				return
			}
		}
		http.NotFound(w, r)
	})
}

func listed(a ad) object {
	id, _ := a.number() // checked when read
	profession := a["occupation"]
	if profession != "" && !strings.Contains(profession, " ") {
		profession += " " + a["title"]
	}
	employer := any(false)
	if a["employer"] != "" {
		employer = object{"id": 1, "name": a["employer"], "image": false, "image_type": false}
	}
	return object{
		"id": id, "name": a["title"], "description": a["body"], "address_id": pair(1, a["place"]),
		"punedhenes_id": employer, "suitable_for_disabilities": "jo",
		"vacant_positions": orFalse(a.whole("openings")), "county_id": pair(1, a["county"]),
		"date_start_notification": text(a["posted"]), "date_end_notification": text(a["expires"]),
		"contract_type_id": pair(1, a["contract"]), "vlp_private_url": false,
		"profession_id": pair(1, profession), "job_shift_id": false,
	}
}

func detail(a ad, id int64) object {
	skills := []object{}
	for i, s := range a.Skills() {
		skills = append(skills, object{"id": i + 1, "name": pair(i+1, s), "select": true})
	}
	return object{
		"id": id, "contract_type_id": pair(1, a["contract"]), "contract_duration_id": false,
		"communication_skills": "yes", "basic_skill_ids": []object{}, "computer_line_ids": []object{},
		"foreign_language_ids": []object{}, "ss_skills": []object{},
		"specialization_lines_ids": []object{}, "skill_lines_ids": skills,
		"job_experience_id": pair(1, a["experience"]), "job_mobility": "jo",
		"education_level":  object{"education_level": pair(1, a["education"])},
		"payment_level_id": object{"payment_level_id": pair(1, a["pay"])},
		"address_id":       pair(1, a["place"]), "punedhenes_id": pair(1, a["employer"]),
	}
}

// pair is a name as the service's program writes it: with a number, or false.
func pair(n int, name string) any {
	if name == "" {
		return false
	}
	return []any{n, name}
}

func text(s string) any {
	if s == "" {
		return false
	}
	return s
}

func orFalse(v any) any {
	if v == nil {
		return false
	}
	return v
}

func answer(w http.ResponseWriter, list []object) {
	w.Header().Set("Content-Type", "application/json")
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(object{"response": list}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Write([]byte(out.String()))
}
