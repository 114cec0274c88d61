package release

// Limits of the primary rule, methods §14.
const (
	fewest    = 5  // counts 1 to 4 are withheld
	employers = 3  // cells with fewer employers are withheld
	percent   = 15 // p of the p % rule
)

// Primary says that a count must be withheld for its own sake: 1 to 4, fewer
// than 3 named employers, or so much of it from one employer that the second
// largest could work that one out (p % rule). Zero is no secret. byEmployer is
// what each employer adds to the count, in any order.
func Primary(count, namedEmployers int64, byEmployer []int64) bool {
	if count == 0 {
		return false
	}
	return count < fewest || namedEmployers < employers || Dominated(byEmployer, percent)
}

// Dominated is the p % rule: what is left beside the largest two is less than p %
// of the largest. Equality is not sensitive; nor is an empty cell.
func Dominated(byEmployer []int64, p int64) bool {
	var total, first, second int64
	for _, x := range byEmployer {
		total += x
		switch {
		case x > first:
			first, second = x, first
		case x > second:
			second = x
		}
	}
	return total > 0 && 100*(total-first-second) < p*first
}

// Promise is by how much a withheld count of x must be free to be larger and
// smaller, in the eyes of somebody who knows all that is published.
func Promise(x int64) (up, down int64) {
	share := (percent*x + 99) / 100 // rounded up
	return max(fewest-x, share), min(max(1, share), x)
}
