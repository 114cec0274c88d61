package facts

// MinimumPay says that the ad pays "paga minimale", the legal minimum of its
// day, and whether it pays from there up. What is paid as much as an amount
// beside it is not the minimum: "paga minimale 60.000 lekë" is that amount.
func (w Words) MinimumPay() (above, ok bool) {
	for _, h := range w.within(minimumSaid, 0, len(w.list)) {
		from, to := w.sentence(h.From)
		amount := false
		for k := from; k < to; k++ {
			amount = amount || w.list[k].n > 99 || w.is(k, moneyWords)
		}
		if !amount && !w.denied(h) {
			return h.Value == "above", true
		}
	}
	return false, false
}

var moneyWords = words("mije lek leke euro eur qeveria qeverise ministri* vendim* rritet rritja")
