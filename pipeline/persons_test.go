package pipeline

import (
	"strings"
	"testing"

	"github.com/zanat-al/zanat/warehouse/tables"
)

// Of a person who seeks work nothing is stored but that there was one.
func TestSeekersAreForgotten(t *testing.T) {
	ads := []tables.Collected{
		{Source: "x", Key: "1", Title: "Kërkoj punë si dado", Body: "Jam Mira, 24 vjeç, nga Kukësi. 069 11 22 333", Employer: "Mira H.", Place: "Kukës"},
		{Source: "x", Key: "2", Title: "Kërkohet dado", Body: "Familje në Kukës kërkon dado.", Place: "Kukës"},
		{Source: "x", Key: "3", Title: "Shofer", Body: "leje CE", SourceKind: "seek", Employer: "Agim K."},
	}
	forgetSeekers(ads)
	for i, seeks := range []bool{true, false, true} {
		words := ads[i].Title + ads[i].Body + ads[i].Employer + ads[i].Place
		if (ads[i].SourceKind == "seek") != seeks || seeks && words != seekerTitle {
			t.Errorf("ad %d: %+v", i+1, ads[i])
		}
		if ads[i].Key == "" || ads[i].Source == "" {
			t.Errorf("ad %d lost its key", i+1)
		}
	}
	if strings.Contains(ads[0].Body, "Mira") || ads[1].Body == "" {
		t.Errorf("%+v", ads)
	}
}
