package door

// stems are beginnings of words in headings that ask for a person, a place on
// the map or a device, in Albanian, English and Italian, without marks.
var stems = []struct{ stem, what string }{
	{"mbiem", name}, {"surname", name}, {"cognom", name},
	{"telefon", phone}, {"celular", phone}, {"cellular", phone}, {"telephon", phone},
	{"kontakt", contact}, {"contatt", contact},
	{"adres", address}, {"indirizz", address},
	{"vendndodh", place}, {"koordinat", place}, {"coordinat", place}, {"latitud", place},
	{"longitud", place}, {"altitud", place}, {"gjeolokac", place}, {"geoloca", place},
	{"posizion", place}, {"gjeresigjeografike", place}, {"gjatesigjeografike", place},
	{"nenshkrim", "a signature"}, {"datelindj", birthday}, {"leternjoftim", identity},
	{"fotograf", "a picture"}, {"dispozitiv", device}, {"dispositiv", device},
}

const (
	name     = "a name"
	phone    = "a telephone number"
	contact  = "a contact"
	mailbox  = "an e-mail address"
	place    = "a place on the map"
	address  = "an address"
	device   = "a device"
	identity = "an identity number"
	tax      = "a tax number"
	birthday = "a birthday"
)

// signs are whole words that ask for them.
var signs = map[string]string{
	"emri": name, "emer": name, "emrin": name, "emrit": name, "emrat": name, "atesia": name,
	"name": name, "names": name, "firstname": name, "lastname": name, "fullname": name,
	"nome": name, "nomi": name, "nominativo": name,
	"submitter": name, "username": name, "user": name, "pronari": name, "owner": name, "titolare": name,
	"contact": contact, "contacts": contact,
	"tel": phone, "phone": phone, "phonenumber": phone, "mobile": phone, "cel": phone, "cell": phone,
	"whatsapp": phone, "viber": phone,
	"email": mailbox, "emaili": mailbox, "mail": mailbox, "posta": mailbox,
	"gps": place, "geopoint": place, "geolocation": place, "geotrace": place, "geoshape": place,
	"lat": place, "lon": place, "lng": place, "location": place, "locations": place,
	"address": address, "rruga": address, "street": address,
	"deviceid": device, "device": device, "imei": device, "simserial": device, "simid": device,
	"subscriberid": device, "ip": device,
	"nipt": tax, "nipti": tax, "nuis": tax, "nid": identity, "personal": identity, "passport": identity,
	"pasaporta": identity, "passaporto": identity,
	"birthday": birthday, "birthdate": birthday, "dob": birthday,
	"foto": "a picture", "photo": "a picture", "image": "a picture", "audio": "a recording",
	"video": "a recording", "signature": "a signature", "audit": "a record of the interviewer's steps",
}

// joined are signs written as two words.
var joined = map[string]string{
	"submitted by": name, "first name": name, "last name": name, "e mail": mailbox, "e maili": mailbox,
	"codice fiscale": tax, "partita iva": tax, "data nascita": birthday, "di nascita": birthday,
	"gjeresi gjeografike": place, "gjatesi gjeografike": place, "serial number": device,
}
