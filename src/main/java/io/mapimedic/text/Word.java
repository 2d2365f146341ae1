package io.mapimedic.text;

import java.util.List;

/**
 * One word of a text.
 *
 * @param begin where it begins, in UTF-16 code units
 * @param end   behind its last character
 * @param written as written, in small letters
 * @param forms how it may be compared: first as written but folded, then its stem, then the parts of a compound and theirs
 * @param parts how many of the forms, at the end, are of parts
 */
public record Word(int begin, int end, String written, List<String> forms, int parts) {

    public Word {
        forms = List.copyOf(forms);
    }

    /** As written, in small letters without accents. */
    public String folded() {
        return forms.get(0);
    }

    /** The stem, or the word itself when it has none of its own. */
    public String stem() {
        int whole = forms.size() - parts;
        return forms.get(whole - 1);
    }

    public boolean isCompound() {
        return parts > 0;
    }

    /** The same with one more form, which was probably meant. */
    Word meaning(String stem) {
        List<String> more = new java.util.ArrayList<>(forms);
        more.add(forms.size() - parts, stem);
        return new Word(begin, end, written, more, parts);
    }
}
