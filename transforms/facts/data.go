package facts

import _ "embed"

//go:embed phrases.csv
var phrasesCSV string

// The sets of phrases.csv.
const (
	seekSaid = iota
	seekTitle
	seekThird
	hireSaid
	saleSaid
	courseSaid
	courseMark
	serviceSaid
	schooling
	notMaster
	contractSaid
	deadlineSaid
	applySaid
	startSaid
	atOnceSaid
	serviceOpens
	minimumSaid
)

// said finds the phrases of every set.
var said = readSets(phrasesCSV, []string{"seek", "seektitle", "third", "hire", "sale", "course",
	"coursemark", "service", "education", "notmaster", "contract", "deadline", "apply", "start",
	"atonce", "opensservice", "minimum"})

// numerals are the numbers that ads write in words. "Një" is left out where it
// is only an article: see one.
var numerals = map[string]int{
	"nje": 1, "dy": 2, "tre": 3, "tri": 3, "kater": 4, "pese": 5, "gjashte": 6,
	"shtate": 7, "tete": 8, "nente": 9, "dhjete": 10, "njembedhjete": 11,
	"dymbedhjete": 12, "pesembedhjete": 15, "njezet": 20, "tridhjete": 30,
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
	"un": 1, "uno": 1, "una": 1, "due": 2, "quattro": 4, "cinque": 5, "sei": 6,
	"dieci": 10, "dodici": 12, "quindici": 15, "venti": 20,
}

var (
	articles = words("nje un una uno one")

	people = words("punetor* puntor* punonjes* persona person personash persone veta " +
		"vete vetesh kandidat* djem vajza gra burra femra meshkuj operator* agjent* " +
		"mjeshtra mjeshter* specialist* praktikant* sezonal* workers worker people " +
		"rrobaqepes* qepes* shites* lares* mjeles* vjeles* laborant* shofer* murator* saldator* " +
		"mekanik* hidraulik* roje barist* jurist* arkitekt* " +
		"employees staff addetti lavoratori operai persone collaboratori mitarbeiter*")
	posts = words("pozita pozite pozitash vend vende vendesh vendeve pozicion pozicione pozicionesh poste " +
		"positions position vacancies vacancy openings posti posizioni stellen")
	postsHead = words("sasia numri numer nr vende vendeve vakante lira openings " +
		"positions vacancies posti posts")
	staffed = words("me mbi rreth prej drejton drejtim drejtimin menaxhon menaxhim " +
		"menaxhimin udheheq mbikeqyr ekip ekipi ekipin ekipit skuader staf stafi of " +
		"manage managing lead leading supervise supervising oltre circa con over about punojne jane")
	grows = words("zgjer* shto* forco*")
	leads = words("drejton drejtim* menaxho* menaxhim* udheheq mbikeqyr* trajnon koordinon " +
		"manage manages managing lead leads leading supervise* coordina* gestisce gestione")
	units = words("vit vite vjet vitesh vjec* muaj muajsh dite ditesh ore oresh jave " +
		"javesh mije milion* lek leke euro eur km m2 m kat kate kg ton dhoma dhomash " +
		"femije femijesh years year months month days day hours hour anni anno mesi giorni minuta " +
		"yje yjesh yjeve stelle stars star janar janari shkurt mars prill prilli maj maji " +
		"qershor qershori korrik korriku gusht gushti shtator shtatori tetor tetori nentor " +
		"nentori dhjetor dhjetori")

	yearly  = words("vjecar vjecare")
	years   = words("vit vite vjet viti vitesh vjetesh viteve years year yrs anni anno jahre")
	months  = words("muaj muajsh months month mesi mese monate")
	seasons = words("sezon sezone sezonesh seasons season stagioni stagione")
	worked  = words("pervoj* eksperienc* eksperince experience experienced esperienza erfahrung " +
		"pune zanat zanati pozicion pozicionin pozite profesion profesionin sektor")
	experienced = words("pervoj* eksperienc* eksperince experience esperienza erfahrung")
	afterTime   = words("pas brenda after within dopo entro")
	atLeast     = words("min minimum minimumi minimal* pakten least almeno minimo mindestens")
	upTo        = words("deri up fino")
	bound       = words("kontrat* contract praktik* garanci* afat afatit mosh* mosha age " +
		"contratto vertrag kohezgjatj* duration themeluar treg tregun")
	marketed = words("treg tregun tregut market mercato aktivitet histori jete")
	wish     = words("avantazh* perparesi preferohet preferohen preferuar plus asset advantage " +
		"preferred preferable vantaggio preferibile gradita desirable deshirueshme")
)
