package survey

import (
	"strings"

	"github.com/zanat-al/zanat/scrapers/sheet"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// reviews are the columns in which survey tools note what a reviewer decided.
var reviews = []string{"_validation_status", "ReviewState"}

// reviewed parts the answers, one a row, into those that a reviewer let pass or
// has not looked at, and those refused.
func reviewed(s *sheet.Sheet, answers []tables.AnswerRaw) (kept []tables.AnswerRaw, left []Left) {
	for i, a := range answers {
		why := ""
		for _, name := range reviews {
			if at := s.Column(name); at >= 0 {
				why += refusal(s.Rows[i].Cells[at])
			}
		}
		if why != "" {
			left = append(left, Left{a.Key, why})
			continue
		}
		kept = append(kept, a)
	}
	return kept, left
}

// refusal says how a reviewer's word refuses an answer, "" when it does not.
func refusal(status string) string {
	switch strings.ToLower(strings.TrimSpace(status)) {
	case "rejected":
		return "rejected by the reviewer"
	case "not approved", "validation_status_not_approved":
		return "not approved by the reviewer"
	}
	return ""
}
