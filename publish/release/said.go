package release

// said is, for each mart and measure, how the number comes about, in words.
var said = map[string]struct{ formula, method string }{
	"municipality_demand positions": {
		"counted: positions (one occupation of one notice) whose notice starts in the window and whose ad names this municipality and no other", "zanat/1 §1"},
	"municipality_demand openings": {
		"sum over the positions of the places their ads state (1 where none is stated, at most 20 for each)", "zanat/1 §1"},
	"municipality_employer employers": {
		"counted: different employers named by the positions of this municipality", "zanat/1 §1"},
	"county_demand positions": {
		"counted: positions whose notice starts in the window and whose ad lies in this county and no other", "zanat/1 §1"},
	"county_demand openings": {
		"sum over the positions of the places their ads state (1 where none is stated, at most 20 for each)", "zanat/1 §1"},
	"nation_demand positions": {
		"counted: positions whose notice starts in the window, wherever they are", "zanat/1 §1"},
	"nation_demand openings": {
		"sum over the positions of the places their ads state (1 where none is stated, at most 20 for each)", "zanat/1 §1"},
	"municipality_major positions": {
		"counted: positions of this ISCO-08 major group (x: not coded) in this municipality", "zanat/1 §1, §14"},
	"county_occupation positions": {
		"counted: positions of this ISCO-08 unit group in this county", "zanat/1 §1, §14"},
	"nation_occupation positions": {
		"counted: positions of this ISCO-08 unit group in the whole country", "zanat/1 §1, §14"},
	"nation_major positions": {
		"counted: positions of this ISCO-08 major group (x: not coded) in the whole country", "zanat/1 §1, §14"},
	"occupation_demand band": {
		"positions of this unit group in this municipality, told as a band because the exact count could give employers away", "zanat/1 §14"},
	"municipality_skill band": {
		"notices of this municipality that ask for this skill, each once, told as a band", "zanat/1 §12, §14"},
	"occupation_skill positions": {
		"counted: positions of this occupation, in the whole country, whose notice asks for this skill", "zanat/1 §12"},
	"occupation_skill share": {
		"positions that ask for the skill / all positions of the occupation, with the 95 % Wilson interval", "zanat/1 §2, §12"},
	"ad_count ads": {
		"counted: ads read that start in the window and name this municipality, reposts and copies too", "zanat/1 §1"},
	"source_count ads": {
		"counted: ads read from this source that start in the window", "zanat/1 §1"},
	"source_count ads_outside": {
		"ads read from this source that start before or after the window", "zanat/1 §1"},
	"source_count last_seen": {
		"last day on which this source showed an ad", "zanat/1 §1"},
	"survey_count answers": {
		"counted: employers of this county that answered the survey", "zanat/1 §2"},
	"survey_count vacancies": {
		"sum of the posts that answering employers said are vacant, without weights: not an estimate for the county", "zanat/1 §2"},
	"survey_count hires": {
		"sum of the hires in 12 months that answering employers told, without weights: not an estimate for the county", "zanat/1 §2"},
	"verdict candidates": {
		"number of occupations with at least 3 employers and a coefficient of variation of at most 1", "zanat/1 §9"},
	"municipality population": {
		"resident population by the census of 2023", "INSTAT, census 2023"},
	"distance minutes": {
		"estimated minutes by car to the training centre, from the straight line and roads that were seen", "zanat/1 §7"},
	"distance km": {
		"estimated road kilometres to the training centre, from the straight line and roads that were seen", "zanat/1 §7"},
}
