package io.mapimedic.model;

import java.util.List;

/**
 * All that one finding says about causes: a conclusion of the phase "diagnose". One fact for all of them, because an answer such as "only
 * some computers" speaks about most causes, and a working memory costs by the fact.
 *
 * @param finding  the finding that speaks
 * @param supports one for each cause spoken about, by name of the cause
 */
public record Testimony(Finding finding, List<Support> supports) {}
