package release

import "embed"

//go:embed sql/*.sql schema/*.sql
var files embed.FS

// query is one file of the folder sql.
func query(name string) string { return script("sql/" + name + ".sql") }

func script(path string) string {
	text, err := files.ReadFile(path)
	if err != nil {
		panic(err) // compiled in
	}
	return string(text)
}
