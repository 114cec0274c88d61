//go:build ignore

// This program writes schema/*.sql and docs/data.md from the row types.
package main

import (
	"context"
	"log"
	"os"

	"github.com/zanat-al/zanat/publish/release"
	"github.com/zanat-al/zanat/warehouse"
)

func main() {
	for _, t := range warehouse.Tables() {
		file := "schema/" + t.Name + ".sql"
		if err := os.WriteFile(file, []byte(warehouse.Schema(t)), 0o644); err != nil {
			log.Fatal(err)
		}
	}
	open, err := release.Dictionary(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("../docs/data.md", []byte(warehouse.Dictionary()+open), 0o644); err != nil {
		log.Fatal(err)
	}
}
