package io.mapimedic.explanation;
import io.mapimedic.testsupport.*;
import org.junit.jupiter.api.Test;
class Timing {
    @Test void t() {
        var all = WorkedCases.all();
        var ex = new Explainer(TestKnowledge.troubleshooter());
        for (int r = 0; r < 1; r++) {
            long d = 0, c = 0, q = 0, w = 0; int turns = 0, tried = 0, cut = 0, none = 0, reached = 0, nots = 0;
            for (int i = 0; i < all.size(); i += 6) {
                var in = all.get(i);
                Case k = new Case(in.observations(), java.util.List.of(), in.context());
                long t0 = System.nanoTime();
                var diag = in.diagnosed();
                long t1 = System.nanoTime();
                var a = ex.alternatives(k, diag);
                long t2 = System.nanoTime();
                var n = ex.nextAnswers(k, diag);
                long t3 = System.nanoTime();
                if (diag.hypotheses().size() > 1) {
                    var h = diag.hypotheses().get(diag.hypotheses().size() - 1);
                    var e = (Explanation.OfCause) ex.explain(k, diag, new About.OfCause(h.cause().id(), h.subject()));
                    nots++;
                    if (e.whyNot().toBeFirst() == null || e.whyNot().toBeFirst().isReached()) reached++;
                    else if (r == 0) System.out.println("not reached " + in.title() + " " + h.cause().id() + " " + e.whyNot().toBeFirst().changes().stream().map(x -> x.definition().key() + "=" + x.to()).toList());
                }
                long t4 = System.nanoTime();
                d += t1 - t0; c += t2 - t1; q += t3 - t2; w += t4 - t3;
                turns += a.turns().size(); tried += a.tried(); cut += a.left() > 0 ? 1 : 0; none += a.turns().isEmpty() ? 1 : 0;
            }
            System.out.printf("diag %d us, counterfactual x%.1f, question x%.1f, why-not x%.1f turns %d tried %d cut %d none %d reached %d/%d of %d%n", d / 1000, c / (double) d, q / (double) d, w / (double) d, turns, tried, cut, none, reached, nots, all.size());
        }
    }
}
