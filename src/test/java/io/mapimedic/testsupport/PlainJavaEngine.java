package io.mapimedic.testsupport;

import io.mapimedic.inference.Conclusions;
import io.mapimedic.inference.InferenceEngine;
import io.mapimedic.knowledge.Cause;
import io.mapimedic.knowledge.Condition;
import io.mapimedic.knowledge.DecisionTree.Branch;
import io.mapimedic.knowledge.DecisionTree.Node;
import io.mapimedic.knowledge.Detection;
import io.mapimedic.knowledge.EvidenceDefinition;
import io.mapimedic.knowledge.Indicator;
import io.mapimedic.knowledge.KnowledgeBase;
import io.mapimedic.knowledge.ValueType;
import io.mapimedic.model.Evidence;
import io.mapimedic.model.Finding;
import io.mapimedic.model.FindingState;
import io.mapimedic.model.Severity;
import io.mapimedic.model.Subject;
import io.mapimedic.model.Support;
import io.mapimedic.model.TreeAnswer;
import io.mapimedic.model.WeightOfEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The same conclusions without Drools: lambdas behind hash maps, as one would write them by hand for speed. It is the floor that
 * the benchmark compares with, and the second opinion that a test holds the rules against.
 */
public final class PlainJavaEngine implements InferenceEngine {

    private interface Check {
        void on(Evidence seen, Map<String, List<Evidence>> all, List<Finding> findings);
    }

    private record Link(String cause, String rule, WeightOfEvidence weight) {}

    private record Answer(Node node, Branch branch, FindingState state, List<String> findings) {}

    private final Map<String, List<Check>> checks = new HashMap<>();
    private final Map<String, List<Link>> present = new HashMap<>();
    private final Map<String, List<Link>> absent = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private int rules;

    public PlainJavaEngine(KnowledgeBase knowledge) {
        knowledge.indicators().values().forEach(indicator -> detection(knowledge, indicator));
        knowledge.causes().values().forEach(this::links);
        for (Node node : knowledge.decisionTree().nodes()) {
            for (Branch branch : node.branches()) {
                boolean when = !branch.when().isEmpty();
                answers.add(new Answer(
                        node,
                        branch,
                        when ? FindingState.PRESENT : FindingState.ABSENT,
                        when ? branch.when() : branch.whenAbsent()));
                rules++;
            }
        }
    }

    private void detection(KnowledgeBase knowledge, Indicator indicator) {
        rules++;
        String id = indicator.id();
        Severity severity = indicator.severity();
        Detection detection = indicator.detection();
        if (detection instanceof Detection.Single single) {
            Predicate<Evidence> holds = predicate(single.condition(), knowledge);
            Predicate<Evidence> answers = answers(single.condition(), knowledge);
            check(single.condition().evidence(), (seen, all, findings) -> {
                if (answers.test(seen)) {
                    findings.add(Finding.of(id, holds.test(seen), severity, seen));
                }
            });
        } else if (detection instanceof Detection.Limits limits) {
            limits(id, severity, limits);
        } else if (detection instanceof Detection.Composite composite) {
            composite(knowledge, id, severity, composite);
            partial(knowledge, id, severity, composite);
        } else {
            handWritten(id);
        }
    }

    private void limits(String id, Severity severity, Detection.Limits limits) {
        boolean above = limits.direction() == Detection.Direction.ABOVE;
        double never = above ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        double warning = limits.warning() == null ? never : limits.warning();
        double critical = limits.critical() == null ? never : limits.critical();
        boolean both = limits.warning() != null && limits.critical() != null;
        check(limits.key(), (seen, all, findings) -> {
            if (seen.isNothing()) {
                return;
            }
            boolean overWarning = above ? seen.number() > warning : seen.number() < warning;
            boolean overCritical = above ? seen.number() > critical : seen.number() < critical;
            findings.add(
                    both
                            ? Finding.graded(id, overWarning, overCritical, seen)
                            : Finding.of(id, overWarning || overCritical, severity, seen));
        });
    }

    private void composite(KnowledgeBase knowledge, String id, Severity severity, Detection.Composite composite) {
        Set<String> keys = new LinkedHashSet<>(composite.evidence());
        List<String> others = new ArrayList<>(keys).subList(1, keys.size());
        check(keys.iterator().next(), (first, all, findings) -> {
            List<List<Evidence>> rows = List.of(List.of(first));
            for (String key : others) {
                rows = join(rows, all.getOrDefault(key, List.of()));
            }
            for (List<Evidence> row : rows) {
                boolean silent = composite.conditions().stream()
                        .anyMatch(condition -> row.stream()
                                .filter(one -> one.key().equals(condition.evidence()))
                                .anyMatch(answers(condition, knowledge).negate()));
                if (silent) {
                    continue;
                }
                boolean[] holds = new boolean[composite.conditions().size()];
                for (int i = 0; i < holds.length; i++) {
                    Condition condition = composite.conditions().get(i);
                    holds[i] = row.stream()
                            .filter(one -> one.key().equals(condition.evidence()))
                            .allMatch(predicate(condition, knowledge));
                }
                findings.add(Finding.of(
                        id,
                        verdict(composite.quantifier(), holds),
                        severity,
                        row.get(0),
                        row.subList(1, row.size()).toArray(Evidence[]::new)));
            }
        });
    }

    /** Where any condition is enough and not all are known: the first one that holds. */
    private void partial(KnowledgeBase knowledge, String id, Severity severity, Detection.Composite composite) {
        List<Condition> conditions = composite.conditions();
        long kinds = composite.evidence().stream()
                .map(key -> knowledge.vocabulary().get(key).kind())
                .distinct()
                .count();
        if (composite.quantifier() != Detection.Quantifier.ANY
                || composite.evidence().size() < 2
                || kinds > 1) {
            return;
        }
        for (int i = 0; i < conditions.size(); i++) {
            rules++;
            int at = i;
            check(conditions.get(at).evidence(), (seen, all, findings) -> {
                boolean isFirst = holds(conditions.get(at), knowledge).test(seen)
                        && conditions.subList(0, at).stream()
                                .noneMatch(earlier -> about(seen, earlier, all).anyMatch(holds(earlier, knowledge)));
                boolean isAllKnown = conditions.stream()
                        .allMatch(one -> about(seen, one, all).anyMatch(answers(one, knowledge)));
                if (isFirst && !isAllKnown) {
                    findings.add(Finding.of(id, true, severity, seen));
                }
            });
        }
    }

    private static Stream<Evidence> about(Evidence like, Condition condition, Map<String, List<Evidence>> all) {
        return all.getOrDefault(condition.evidence(), List.of()).stream()
                .filter(one -> one.subject().equals(like.subject()));
    }

    private static Predicate<Evidence> holds(Condition condition, KnowledgeBase knowledge) {
        return answers(condition, knowledge).and(predicate(condition, knowledge));
    }

    private static List<List<Evidence>> join(List<List<Evidence>> rows, List<Evidence> candidates) {
        List<List<Evidence>> joined = new ArrayList<>();
        for (List<Evidence> row : rows) {
            for (Evidence candidate : candidates) {
                boolean fits = row.stream()
                        .allMatch(one ->
                                one.subject().kind() != candidate.subject().kind()
                                        || one.subject().equals(candidate.subject()));
                if (fits) {
                    List<Evidence> longer = new ArrayList<>(row);
                    longer.add(candidate);
                    joined.add(longer);
                }
            }
        }
        return joined;
    }

    private static boolean verdict(Detection.Quantifier quantifier, boolean[] holds) {
        boolean all = true;
        boolean any = false;
        for (boolean one : holds) {
            all &= one;
            any |= one;
        }
        return switch (quantifier) {
            case ALL -> all;
            case ANY -> any;
            case NONE -> !any;
        };
    }

    /** The rules of {@code rules/detect}, written again in Java. */
    private void handWritten(String id) {
        String inside = "server.mapi-virtual-directory.internal-host";
        String outside = "server.mapi-virtual-directory.external-host";
        String names = "server.certificate.names";
        switch (id) {
            case "certificate.name-not-covered" ->
                check(
                        names,
                        (seen, all, findings) -> List.of(inside, outside)
                                .forEach(host -> same(all, host, seen)
                                        .forEach(url -> findings.add(
                                                Finding.of(id, !seen.coversHost(url), Severity.CRITICAL, seen, url)))));
            case "virtual-directory.internal-host-not-covered" ->
                check(
                        names,
                        (seen, all, findings) -> same(all, inside, seen)
                                .forEach(in -> same(all, outside, seen)
                                        .forEach(out -> findings.add(Finding.of(
                                                id,
                                                seen.coversHost(out) && !seen.coversHost(in),
                                                Severity.CRITICAL,
                                                seen,
                                                in,
                                                out)))));
            case "virtual-directory.protection-differs" -> protection(id);
            case "virtual-directory.hosts-differ" ->
                check(
                        inside,
                        (seen, all, findings) -> same(all, inside, seen)
                                .forEach(in -> same(all, outside, in)
                                        .forEach(out -> findings.add(Finding.of(
                                                id,
                                                !in.text().equalsIgnoreCase(out.text()),
                                                Severity.INFO,
                                                in,
                                                out)))));
            case "virtual-directory.autodiscover-host-uncovered" ->
                autodiscoverHost(id, "endpoint.certificate.name-matches", Severity.WARNING);
            case "virtual-directory.autodiscover-host-unresolved" ->
                autodiscoverHost(id, "endpoint.resolves", Severity.CRITICAL);
            case "migration.coexistence-domain-silent" -> silent(id, Evidence::isOfCoexistenceDomain);
            case "network.bare-domain-silent" -> silent(id, Evidence::isOfBareDomain);
            case "network.autodiscover-leads-to-web-site" ->
                check(
                        "endpoint.addresses",
                        (seen, all, findings) -> known(all, "endpoint.addresses")
                                .filter(site -> !seen.isNothing() && !site.isNothing() && site.isOfWebSiteBeside(seen))
                                .forEach(site -> findings.add(
                                        Finding.of(id, site.sharesItemWith(seen), Severity.WARNING, seen, site))));
            case "network.made-up-name-leads-there" ->
                check(
                        "endpoint.addresses",
                        (seen, all, findings) -> known(all, "endpoint.addresses")
                                .filter(madeUp ->
                                        !seen.isNothing() && !madeUp.isNothing() && madeUp.isOfMadeUpNameBeside(seen))
                                .forEach(madeUp -> findings.add(
                                        Finding.of(id, madeUp.sharesItemWith(seen), Severity.WARNING, seen, madeUp))));
            case "virtual-directory.servers-name-themselves" ->
                check(
                        inside,
                        (seen, all, findings) -> known(all, inside)
                                .filter(other ->
                                        !seen.isNothing() && !other.subject().equals(seen.subject()))
                                .forEach(other -> findings.add(Finding.of(
                                        id, namesItself(seen) && namesItself(other), Severity.WARNING, seen, other))));
            case "certificate.back-end-hash-unknown" -> boundTo(id, "server.certificate.back-end-hash");
            case "certificate.front-end-hash-unknown" -> boundTo(id, "server.certificate.front-end-hash");
            case "certificate.auth-certificate-missing" ->
                check(
                        "server.certificates.thumbprints",
                        (seen, all, findings) -> known(all, "organization.auth-certificate-thumbprint")
                                .filter(current -> !seen.isNothing())
                                .forEach(current -> findings.add(Finding.of(
                                        id,
                                        !seen.items().contains(current.text()),
                                        Severity.CRITICAL,
                                        seen,
                                        current))));
            case "tls.tls10-sides-differ" -> differ(id, "server.tls10-server-enabled", "server.tls10-client-enabled");
            case "tls.tls11-sides-differ" -> differ(id, "server.tls11-server-enabled", "server.tls11-client-enabled");
            case "virtual-directory.extended-protection-unsupported" ->
                check(
                        "server.extended-protection-directories",
                        (seen, all, findings) -> same(all, "server.extended-protection-supported", seen)
                                .forEach(supported -> findings.add(Finding.of(
                                        id,
                                        !seen.items().isEmpty() && supported.flagIs(false),
                                        Severity.CRITICAL,
                                        seen,
                                        supported))));
            default -> throw new IllegalStateException("The hand-written rule '%s' has no twin in Java.".formatted(id));
        }
    }

    private static boolean namesItself(Evidence host) {
        String server = String.valueOf(host.subject().name()).split("\\.")[0];
        return host.subject().isNamed() && host.text().split("\\.")[0].equalsIgnoreCase(server);
    }

    /** A binding of a server that nobody named is compared when only one server has shown its certificates. */
    private void autodiscoverHost(String id, String key, Severity severity) {
        check(
                "server.autodiscover-internal-uri",
                (uri, all, findings) -> known(all, key)
                        .filter(shown -> !uri.isNothing() && uri.isUrlOnSubjectOf(shown))
                        .forEach(shown -> findings.add(Finding.of(id, shown.flagIs(false), severity, uri, shown))));
    }

    private void silent(String id, Predicate<Evidence> isOf) {
        check("endpoint.tcp-443-reachable", (port, all, findings) -> {
            if (isOf.test(port)) {
                findings.add(Finding.of(id, port.flagIs(false), Severity.INFO, port));
            }
        });
    }

    private void boundTo(String id, String key) {
        check(key, (hash, all, findings) -> {
            List<Evidence> lists = known(all, "server.certificates.thumbprints").toList();
            lists.stream()
                    .filter(list -> hash.subject().isNamed()
                            ? list.subject().equals(hash.subject())
                            : lists.stream().allMatch(one -> one.subject().equals(list.subject())))
                    .forEach(list -> findings.add(
                            Finding.of(id, !list.items().contains(hash.text()), Severity.CRITICAL, hash, list)));
        });
    }

    private void differ(String id, String one, String other) {
        check(
                one,
                (seen, all, findings) -> same(all, other, seen).stream()
                        .filter(out -> !seen.isNothing())
                        .forEach(out -> findings.add(
                                Finding.of(id, seen.flagIs(true) != out.flagIs(true), Severity.CRITICAL, seen, out))));
    }

    private static Stream<Evidence> known(Map<String, List<Evidence>> all, String key) {
        return all.getOrDefault(key, List.of()).stream().filter(one -> !one.isNothing());
    }

    private void protection(String id) {
        String front = "server.mapi-virtual-directory.extended-protection";
        check(
                front,
                (seen, all, findings) -> same(all, front, seen)
                        .forEach(one -> same(all, "server.mapi-emsmdb.extended-protection", one)
                                .forEach(mailboxes -> same(all, "server.mapi-nspi.extended-protection", one)
                                        .forEach(addresses -> findings.add(Finding.of(
                                                id,
                                                !(one.text().equals(mailboxes.text())
                                                        && one.text().equals(addresses.text())),
                                                Severity.WARNING,
                                                one,
                                                mailboxes,
                                                addresses))))));
    }

    /** What is known under the key about the same subject, but for what does not exist. */
    private static List<Evidence> same(Map<String, List<Evidence>> all, String key, Evidence like) {
        return all.getOrDefault(key, List.of()).stream()
                .filter(one -> one.subject().equals(like.subject()))
                .filter(one -> !one.isNothing())
                .toList();
    }

    /** One rule a finding that speaks, as in the rule base. */
    private void links(Cause cause) {
        cause.whenPresent()
                .forEach((finding, weight) -> present.computeIfAbsent(finding, id -> speaks())
                        .add(new Link(cause.id(), cause.id() + "/" + finding, weight)));
        cause.whenAbsent()
                .forEach((finding, weight) -> absent.computeIfAbsent(finding, id -> speaks())
                        .add(new Link(cause.id(), cause.id() + "/without/" + finding, weight)));
    }

    private List<Link> speaks() {
        rules++;
        return new ArrayList<>();
    }

    private void check(String key, Check check) {
        checks.computeIfAbsent(key, id -> new ArrayList<>()).add(check);
    }

    /** A value that does not exist answers no question of size or choice. */
    private static Predicate<Evidence> answers(Condition condition, KnowledgeBase knowledge) {
        ValueType type = knowledge.vocabulary().get(condition.evidence()).type();
        return condition.operator() == Condition.Operator.MISSING || type == ValueType.TEXT || type == ValueType.LIST
                ? one -> true
                : one -> !one.isNothing();
    }

    private static Predicate<Evidence> predicate(Condition condition, KnowledgeBase knowledge) {
        EvidenceDefinition definition = knowledge.vocabulary().get(condition.evidence());
        List<Object> operands = condition.operands();
        return switch (condition.operator()) {
            case EQUALS -> equality(operands.get(0), definition.type());
            case NOT_EQUALS -> equality(operands.get(0), definition.type()).negate();
            case ONE_OF ->
                one -> operands.stream()
                        .anyMatch(
                                operand -> equality(operand, definition.type()).test(one));
            case ABOVE -> one -> one.number() > (Double) operands.get(0);
            case AT_LEAST -> one -> one.number() >= (Double) operands.get(0);
            case BELOW -> one -> one.number() < (Double) operands.get(0);
            case AT_MOST -> one -> one.number() <= (Double) operands.get(0);
            case BETWEEN -> one -> one.number() >= (Double) operands.get(0) && one.number() <= (Double) operands.get(1);
            case MATCHES -> {
                java.util.regex.Pattern pattern = java.util.regex.Pattern.compile((String) operands.get(0));
                yield one -> pattern.matcher(one.text()).matches();
            }
            case CONTAINS -> one -> one.items().stream().anyMatch(((String) operands.get(0))::equalsIgnoreCase);
            case LACKS -> one -> one.items().stream().noneMatch(((String) operands.get(0))::equalsIgnoreCase);
            case OLDER_THAN -> one -> one.isOlderThan((String) operands.get(0));
            case MISSING -> Evidence::isNothing;
        };
    }

    private static Predicate<Evidence> equality(Object operand, ValueType type) {
        return switch (type) {
            case BOOLEAN -> one -> one.flagIs((Boolean) operand);
            case NUMBER -> one -> one.number() == (Double) operand;
            default -> one -> one.text().equals(operand);
        };
    }

    @Override
    public Conclusions infer(List<Evidence> evidence) {
        Map<String, List<Evidence>> all = new HashMap<>();
        evidence.forEach(
                one -> all.computeIfAbsent(one.key(), key -> new ArrayList<>(1)).add(one));
        List<Finding> found = new ArrayList<>();
        for (Evidence one : evidence) {
            for (Check check : checks.getOrDefault(one.key(), List.of())) {
                check.on(one, all, found);
            }
        }
        Map<String, Map<Subject, Finding>> byId = new HashMap<>();
        found.forEach(finding -> byId.computeIfAbsent(finding.id(), id -> new HashMap<>(2))
                .merge(finding.subject(), finding, PlainJavaEngine::stronger));
        List<Finding> findings = new ArrayList<>();
        byId.values().forEach(bySubject -> findings.addAll(bySubject.values()));
        findings.sort(null);
        return new Conclusions(List.copyOf(findings), supports(findings), answers(byId));
    }

    private List<Support> supports(List<Finding> findings) {
        List<Support> supports = new ArrayList<>();
        for (Finding finding : findings) {
            for (Link link : (finding.isPresent() ? present : absent).getOrDefault(finding.id(), List.of())) {
                supports.add(new Support(link.cause, link.rule, link.weight, finding));
            }
        }
        return List.copyOf(supports);
    }

    private List<TreeAnswer> answers(Map<String, Map<Subject, Finding>> findings) {
        List<TreeAnswer> given = new ArrayList<>();
        for (Answer answer : answers) {
            boolean blocked = answer.branch.unless().stream()
                    .anyMatch(id -> findings.getOrDefault(id, Map.of()).values().stream()
                            .anyMatch(Finding::isPresent));
            if (blocked) {
                continue;
            }
            answer.findings.stream()
                    .map(id -> findings.getOrDefault(id, Map.of()).values())
                    .flatMap(Collection::stream)
                    .filter(finding -> finding.state() == answer.state)
                    .forEach(finding -> given.add(new TreeAnswer(answer.node.id(), answer.branch.answer(), finding)));
        }
        given.sort(Comparator.comparing(TreeAnswer::node)
                .thenComparing(TreeAnswer::answer)
                .thenComparing(TreeAnswer::finding));
        return List.copyOf(given);
    }

    private static Finding stronger(Finding a, Finding b) {
        if (a.isPresent() != b.isPresent()) {
            return a.isPresent() ? a : b;
        }
        return a.because().toString().compareTo(b.because().toString()) <= 0 ? a : b;
    }

    @Override
    public int ruleCount() {
        return rules;
    }

    @Override
    public void close() {
        // Holds nothing that needs giving back.
    }
}
