package io.mapimedic.ranking;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is worked out when somebody looks: of hundreds of causes a report lists a few. */
final class Late<E> extends AbstractList<E> {

    private final Supplier<List<E>> work;
    private volatile @Nullable List<E> worked;

    /** @param work gives the same list each time, as two who look at once may both do it */
    Late(Supplier<List<E>> work) {
        this.work = work;
    }

    private List<E> worked() {
        List<E> done = worked;
        if (done == null) {
            done = work.get();
            worked = done;
        }
        return done;
    }

    @Override
    public E get(int index) {
        return worked().get(index);
    }

    @Override
    public int size() {
        return worked().size();
    }
}
