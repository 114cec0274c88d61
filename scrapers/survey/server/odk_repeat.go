package server

import (
	"context"
	"fmt"
	"strings"
)

// place is where a row of a repeat belongs.
type place struct {
	submission string
	prefix     string // occ[2]/
	count      map[string]int
}

// repeats reads the tables of the repeats directly within one, and what lies in
// these. parents are the rows of the table around, by id.
func (c *central) repeats(ctx context.Context, within string, parents map[string]place) error {
	for _, inner := range repeats(c.questions, within) {
		path := inner[strings.LastIndexByte(inner, 0)+1:]
		parent := "__Submissions"
		if within != "" {
			parent += "-" + strings.ReplaceAll(within[strings.LastIndexByte(within, 0)+1:], "/", "-")
		}
		parent += "-id"
		columns := []string{"__id", parent}
		for _, q := range c.questions {
			if q.repeat == inner {
				columns = append(columns, strings.TrimPrefix(q.path, path+"/"))
			}
		}
		rows, err := c.table("Submissions."+strings.ReplaceAll(path, "/", "."), columns).all(ctx)
		if err != nil {
			return err
		}
		here := map[string]place{}
		for _, r := range rows {
			p, err := c.child(r, inner, parent, within, parents)
			if err != nil {
				return err
			}
			here[said(r["__id"])] = p
		}
		if err := c.repeats(ctx, inner, here); err != nil {
			return err
		}
	}
	return nil
}

// child reads one row of a repeat into its submission.
func (c *central) child(r row, inner, parent, within string, parents map[string]place) (place, error) {
	up := said(r[parent])
	path := inner[strings.LastIndexByte(inner, 0)+1:]
	if within == "" && parents[up].count == nil {
		parents[up] = place{submission: up, count: map[string]int{}}
	}
	p, ok := parents[up]
	row := c.rows[p.submission]
	if !ok || row == nil && !c.left[p.submission] {
		return place{}, fmt.Errorf("%w: a row of %s belongs to %q, which is not there", errMoved, path, up)
	}
	p.count[path]++
	prefix := fmt.Sprintf("%s%s[%d]/", p.prefix, path[strings.LastIndexByte(path, '/')+1:], p.count[path])
	if row != nil {
		for _, q := range c.questions {
			if q.repeat == inner {
				row.set(prefix+q.name(), said(at(r, strings.TrimPrefix(q.path, path+"/"))))
			}
		}
	}
	return place{submission: p.submission, prefix: prefix, count: map[string]int{}}, nil
}
