package stats

// Tree is a cluster of average linkage: an item, or two clusters joined.
type Tree struct {
	Item        int // of a leaf
	Left, Right *Tree
	Size        int
	Height      float64 // mean distance of the two joined
}

// Items are the leaves from left to right.
func (t *Tree) Items() []int {
	if t.Left == nil {
		return []int{t.Item}
	}
	return append(t.Left.Items(), t.Right.Items()...)
}

// AverageLinkage joins the two clusters with the smallest mean distance until none
// is at most cut apart (UPGMA; Sokal & Michener 1958, Univ. Kansas Sci. Bull.
// 38:1409). distance is symmetric; of equal pairs the first is joined. Clusters
// come in the order of their first items.
func AverageLinkage(distance [][]float64, cut float64) ([]*Tree, error) {
	n := len(distance)
	sums := newMatrix(n) // of the distances between the items of two clusters
	clusters := make([]*Tree, n)
	for i, row := range distance {
		if len(row) != n || !finite(row...) {
			return nil, Invalid
		}
		copy(sums[i], row)
		clusters[i] = &Tree{Item: i, Size: 1}
	}
	for {
		a, b, height := nearest(clusters, sums)
		if a < 0 || height > cut {
			break
		}
		for i := range clusters {
			sums[a][i] += sums[b][i]
			sums[i][a] = sums[a][i]
		}
		clusters[a] = &Tree{Left: clusters[a], Right: clusters[b],
			Size: clusters[a].Size + clusters[b].Size, Height: height}
		clusters[b] = nil
	}
	var left []*Tree
	for _, c := range clusters {
		if c != nil {
			left = append(left, c)
		}
	}
	return left, nil
}

// nearest are the two clusters with the smallest mean distance; a is -1 for fewer
// than two.
func nearest(clusters []*Tree, sums [][]float64) (a, b int, height float64) {
	a, b = -1, -1
	for i, x := range clusters {
		for j := i + 1; x != nil && j < len(clusters); j++ {
			if clusters[j] == nil {
				continue
			}
			d := sums[i][j] / float64(x.Size*clusters[j].Size)
			if a < 0 || d < height {
				a, b, height = i, j, d
			}
		}
	}
	return a, b, height
}
