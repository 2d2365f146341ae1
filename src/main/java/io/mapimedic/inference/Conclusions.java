package io.mapimedic.inference;

import io.mapimedic.model.Finding;
import io.mapimedic.model.Support;
import io.mapimedic.model.TreeAnswer;
import java.util.List;

/**
 * What the rules concluded, in an order that does not depend on that of the evidence.
 *
 * @param findings one for each id and subject, present or absent
 * @param supports what speaks for or against causes, by finding and then by cause
 * @param answers  answers to questions of the decision tree
 */
public record Conclusions(List<Finding> findings, List<Support> supports, List<TreeAnswer> answers) {}
