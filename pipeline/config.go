package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/zanat-al/zanat/scrapers/boards"
	"github.com/zanat-al/zanat/scrapers/survey/server"
	"github.com/zanat-al/zanat/transforms/lexicon"
	"github.com/zanat-al/zanat/warehouse/tables"
)

// Version is the product's version; it stands in every record and release.
const Version = "0.1.0"

// Config is all that a run is told: made once in main, handed down in parts.
type Config struct {
	Data         string            // folder of everything that is kept or built
	Contact      string            // e-mail or page in the User-Agent
	Sources      []Source          // boards to visit
	AllowPrivate []netip.Prefix    // networks that the visitor may reach although private
	Stand        map[string]string // hosts that stand elsewhere, "name:port" -> "address:port": the demo's
	Batch        int               // rows in a record batch; changes no answer
	Workers      int               // child processes that read ads; 0 reads in this one, on all cores
	Spark        *Spark            // the cluster that reads and compares ads; nil for this machine
	Seed         int64             // of the draws
	Draws        int               // per municipality
	Sensitivity  bool              // note what each default does to the first tier: slow
	AsOf         *tables.Date      // last day of the window; today in Tirana when nil
	Jitter       time.Duration     // the longest wait after a slot of a schedule
	Fresh        time.Duration     // a run asks no source again whose visit ended so short a time ago; 0 asks all
	Permissions  string            // the user's own file of boards' permissions, as in warehouse/decided; may be empty
	Formats      []string          // endings of the files that documents are written in; empty for all
	EmployerKey  string            // key of the employer hash
	Now          func() time.Time
	Log          *slog.Logger
	Progress     func(step string) // told when a step begins
}

// Source is one board to visit.
type Source struct {
	Name     string        `yaml:"name"`
	Board    string        `yaml:"board"`    // parser, see zanat read --help
	Start    string        `yaml:"start"`    // first address
	Schedule string        `yaml:"schedule"` // cron expression, Europe/Tirane
	Pace     time.Duration `yaml:"pace"`     // between two requests to one host
	Contact  string        `yaml:"contact"`  // in the User-Agent; the general one when empty
	Least    int           `yaml:"least"`    // fewest ads that a visit must show

	Secrets `yaml:",inline"` // of a survey server

	// ExpectedYield is how many ads a visit usually shows, until the source has
	// a history of its own.
	ExpectedYield int `yaml:"expected_yield"`
}

// settings is zanat.yaml.
type settings struct {
	Data         string    `yaml:"data"`
	Contact      string    `yaml:"contact"`
	Sources      []Source  `yaml:"sources"`
	Jitter       string    `yaml:"jitter"`
	AllowPrivate []network `yaml:"allow_private"`
	Permissions  string    `yaml:"permissions"`
	Batch        int       `yaml:"batch"`
	Seed         int64     `yaml:"seed"`
	Draws        int       `yaml:"draws"`
}

// network is a private network, or one address of it, as zanat.yaml writes it.
type network netip.Prefix

func (n *network) UnmarshalText(text []byte) error {
	said := string(text)
	if address, err := netip.ParseAddr(said); err == nil {
		*n = network(netip.PrefixFrom(address, address.BitLen()))
		return nil
	}
	prefix, err := netip.ParsePrefix(said)
	if err != nil {
		return fmt.Errorf("allow_private: %q is no network; write for example allow_private: [127.0.0.0/8]", said)
	}
	*n = network(prefix)
	return nil
}

// Pace limits: one request in two seconds unless a source says otherwise, and
// never faster than leastPace, but on this machine itself.
const (
	usualPace = 2 * time.Second
	leastPace = time.Second
)

// usualFresh is how long zanat run lets a visit stand, so that a run right after
// zanat collect, or after a run, asks nobody twice.
const usualFresh = time.Hour

// Default is the configuration without a file.
func Default() Config {
	key := os.Getenv("ZANAT_EMPLOYER_KEY")
	if key == "" {
		key = lexicon.PublicKey
	}
	var formats []string
	if said := os.Getenv("ZANAT_FORMATS"); said != "" {
		formats = strings.Split(said, ",")
	}
	return Config{
		Formats: formats,
		Data:    "data", Batch: 10_000, Seed: 1, Draws: 10_000, EmployerKey: key, Fresh: usualFresh, Jitter: usualJitter,
		Now: time.Now, Log: slog.Default(), Progress: func(string) {},
	}
}

// ReadConfig reads zanat.yaml. An unknown word, a source without a board or a
// schedule that cannot be read is an error that names the file and the mend.
func ReadConfig(name string) (Config, error) {
	cfg := Default()
	text, err := os.ReadFile(name)
	if err != nil {
		return cfg, wrongUse("read the configuration: %w", err)
	}
	f := settings{Data: cfg.Data, Batch: cfg.Batch, Seed: cfg.Seed, Draws: cfg.Draws, Jitter: cfg.Jitter.String()}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	dec.KnownFields(true)
	if err := dec.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return cfg, wrongUse("%s: %s", name, plain(err))
	}
	cfg.Data, cfg.Contact, cfg.Sources = f.Data, f.Contact, f.Sources
	cfg.Permissions = f.Permissions
	for _, n := range f.AllowPrivate {
		cfg.AllowPrivate = append(cfg.AllowPrivate, netip.Prefix(n))
	}
	cfg.Batch, cfg.Seed, cfg.Draws = f.Batch, f.Seed, f.Draws
	if cfg.Jitter, err = jitter(f.Jitter); err == nil {
		err = cfg.check()
	}
	if err != nil {
		return cfg, wrongUse("%s: %w", name, err)
	}
	return cfg, nil
}

// plain is a fault in zanat.yaml in the words of somebody who writes it.
func plain(err error) string {
	return strings.NewReplacer("yaml: unmarshal errors:\n  ", "", "yaml: ", "",
		"into time.Duration", "as a duration; write 5s or 2m",
		"into []pipeline.network", "as a list of networks; write for example [127.0.0.0/8]",
		"not found in type pipeline.settings", "is no setting; there are data, contact, sources, jitter, allow_private, permissions, batch, seed, draws",
		"not found in type pipeline.Source", "is no setting of a source; there are name, board, start, schedule, pace, contact, expected_yield, least; of a survey token, user, password, form, map",
		"cannot unmarshal !!", "cannot read ").Replace(err.Error())
}

func (c *Config) check() error {
	if c.Batch < 1 || c.Draws < 100 {
		return fmt.Errorf("batch is %d and draws %d: batch must be at least 1, draws at least 100", c.Batch, c.Draws)
	}
	if _, err := c.permits(); err != nil {
		return err
	}
	seen := map[string]bool{}
	for i := range c.Sources {
		s := &c.Sources[i]
		_, known := boards.Find(s.Board)
		switch {
		case s.Name == "":
			return fmt.Errorf("source %d has no name", i+1)
		case seen[s.Name]:
			return fmt.Errorf("two sources are named %s", s.Name)
		case !known && !server.Known(s.Board):
			return fmt.Errorf("source %s: no board %q; zanat read --help lists them", s.Name, s.Board)
		case s.Start == "":
			return fmt.Errorf("source %s has no start address", s.Name)
		case s.Board == "reliefweb" && !strings.Contains(s.Start, "appname="):
			return fmt.Errorf("source %s: ReliefWeb answers only an appname that it has approved; ask for one and add ?appname=NAME to start", s.Name)
		case c.Contact == "" && s.Contact == "":
			return errors.New("contact is missing: boards must be able to reach you; add contact: you@example.org")
		}
		if err := s.checkSurvey(); err != nil {
			return fmt.Errorf("source %s: %w", s.Name, err)
		}
		if _, err := s.rule(); err != nil {
			return fmt.Errorf("source %s: %w", s.Name, err)
		}
		if s.Least < 0 || s.ExpectedYield < 0 {
			return fmt.Errorf("source %s: least and expected_yield are numbers of ads, 0 or more", s.Name)
		}
		if s.Pace == 0 {
			s.Pace = usualPace
		}
		if s.Pace < leastPace && !loopback(s.Start) {
			return fmt.Errorf("source %s: pace %s is faster than a board should be asked; at least %s", s.Name, s.Pace, leastPace)
		}
		seen[s.Name] = true
	}
	return nil
}

// loopback says that an address is one of this machine.
func loopback(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	ip, err := netip.ParseAddr(u.Hostname())
	return err == nil && ip.IsLoopback()
}

// window is the 12 months up to and with the as-of day; start is the day before
// the first one counted: (start, end].
func (c Config) window() (start, end tables.Date) {
	end = tables.Day(c.Now().In(tirana))
	if c.AsOf != nil {
		end = *c.AsOf
	}
	return tables.Day(end.Time().AddDate(-1, 0, 0)), end
}
