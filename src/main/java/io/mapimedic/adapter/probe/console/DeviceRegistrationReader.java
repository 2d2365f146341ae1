package io.mapimedic.adapter.probe.console;

import io.mapimedic.adapter.probe.Block;
import io.mapimedic.adapter.probe.FormatReader;
import io.mapimedic.adapter.probe.Lines;
import io.mapimedic.adapter.probe.ReadingSink;
import io.mapimedic.adapter.probe.ReadingSink.At;
import io.mapimedic.adapter.probe.Runs;
import io.mapimedic.model.Subject;
import io.mapimedic.model.SubjectKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code dsregcmd /status} prints of a computer and of who runs it. It is English everywhere.
 *
 * <pre>
 * +----------------------------------------------------------------------+
 * | Device State                                                         |
 * +----------------------------------------------------------------------+
 *              AzureAdJoined : YES
 *           DeviceAuthStatus : FAILED. Device is either disabled or deleted
 *              WamDefaultSet : ERROR (0x80070520)
 *                 AzureAdPrt : NO
 *   Server Error Description : AADSTS50126: Error validating credentials …
 * </pre>
 */
public final class DeviceRegistrationReader implements FormatReader {

    private static final int MAX_LINES = 200;
    private static final int LONGEST = 2_000;
    private static final Pattern PROPERTY =
            Pattern.compile("\\s*+(?<name>[A-Za-z][A-Za-z0-9 -]{2,40}?)\\s{0,20}:(?:\\s(?<value>.{0,1500}))?");
    private static final Pattern FRAME =
            Pattern.compile("\\s*+(?:\\+-{20,100}\\+|\\|(?: \\p{L}[\\p{L}()/-]{0,30}){1,6}\\s{1,80}\\|)\\s*");
    private static final Pattern COMMAND = Pattern.compile("(?i).{0,200}\\bdsregcmd(?:\\.exe)?\\s+/status\\s*");
    private static final Pattern SIGN_IN = Pattern.compile("AADSTS(?<code>\\d{4,7})(?!\\d)");
    private static final Pattern DISABLED = Pattern.compile("(?i)FAILED\\W{1,3}Device is either disabled or deleted.*");

    private static final Pattern KEYS_LOST = Pattern.compile("(?i)0x(?:[8c]0090016|80090030|80090034|80284001)\\b");

    /** Names that nothing else prints; one of them begins a block. */
    private static final Set<String> MARKS = Set.of(
            "azureadjoined",
            "enterprisejoined",
            "deviceauthstatus",
            "workplacejoined",
            "wamdefaultset",
            "azureadprt",
            "azureadprtauthority",
            "azureadprtupdatetime",
            "enterpriseprt",
            "ngcset",
            "acquireprtdiagnostics",
            "servererrordescription");

    /** Names that may stand between them. */
    private static final Pattern OTHERS = Pattern.compile(
            "domainjoined|domainname|virtualdesktop|devicename|deviceid|thumbprint|devicecertificatevalidity|keycontainerid|keyprovider|tpmprotected"
                    + "|tenantname|tenantid|idp|(?:authcode|accesstoken|settings|mdm|mdmtou|mdmcompliance)url|[a-z]{2,20}srv(?:version|url|id)|ngckeyid|canreset|workaccountcount|wamdefault[a-z]{2,10}"
                    + "|(?:azuread|enterprise)prt[a-z]{3,20}|adfs[a-z]{3,20}|onpremtgt|cloudtgt|kerbtoplevelnames|(?:acquire|refresh)prtdiagnostics|previousprtattempt"
                    + "|attemptstatus|useridentity|credentialtype|correlationid|endpointuri|http(?:method|error|status)|servererror(?:code|description)"
                    + "|usercontext|clienttime|ad[a-z]{5,20}test|drs[a-z]{5,20}test|tokenacquisitiontest|fallbacktosync-join|previousregistration|errorphase"
                    + "|(?:client|server)errorcode|servermessage|httpsstatus|requestid|diagnosticsreference|executingaccountname|keysigntest|displaynameupdated"
                    + "|osversionupdated|hostnameupdated|lasthostnameupdate|autodetectsettings|auto-configurationurl|proxyserverlist|proxybypasslist|accesstype"
                    + "|isdevicejoined|isuserazuread|policyenabled|postlogonenabled|deviceeligible|sessionisnotremote|certenrollment|prereqresult|ngcprerequisitecheck");

    @Override
    public int extent(Lines lines, int from) {
        String first = lines.at(from);
        boolean isAbove = first.length() < LONGEST
                && (FRAME.matcher(first).matches() || COMMAND.matcher(first).matches());
        int mark = isAbove ? afterFrame(lines, from) : from;
        return mark >= 0 && MARKS.contains(name(lines.at(mark)))
                ? Runs.of(lines, from, 2, MAX_LINES, DeviceRegistrationReader::belongs)
                : 0;
    }

    private static int afterFrame(Lines lines, int from) {
        int at = Runs.next(lines, from, 3);
        for (int i = 0; i < 4 && at >= 0 && FRAME.matcher(lines.at(at)).matches(); i++) {
            at = Runs.next(lines, at, 3);
        }
        return at;
    }

    private static boolean belongs(String line) {
        String name = name(line);
        return MARKS.contains(name)
                || OTHERS.matcher(name).matches()
                || line.length() < LONGEST && FRAME.matcher(line).matches();
    }

    private static String name(String line) {
        Matcher property = line.length() < LONGEST && line.indexOf(':') > 0 ? PROPERTY.matcher(line) : null;
        return property != null && property.matches()
                ? property.group("name").replace(" ", "").toLowerCase(Locale.ROOT)
                : "";
    }

    /** A value and where it stands. */
    private record Said(String value, int line) {

        boolean is(String word) {
            return value.equalsIgnoreCase(word);
        }
    }

    @Override
    public void read(Block block, ReadingSink sink) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (int at = block.from(); at < block.to(); at++) {
            Matcher property = PROPERTY.matcher(block.lines().at(at));
            if (property.matches()) {
                String value = property.group("value");
                said.putIfAbsent(name(block.lines().at(at)), new Said(value == null ? "" : value.strip(), at));
            }
        }
        device(said.get("deviceauthstatus"), sink);
        token(said, sink);
        signIn(said.get("servererrordescription"), sink);
        account(said.get("wamdefaultset"), sink);
        keys(said.get("attemptstatus"), sink);
    }

    /** With these codes the TPM does not hand out the key any more with which Windows signs the user in. */
    private static void keys(@Nullable Said status, ReadingSink sink) {
        if (status != null && KEYS_LOST.matcher(status.value()).lookingAt()) {
            sink.observe("client.tpm-error", Whom.client(), true, At.line(status.line()));
        }
    }

    /** The code of the error is not repeated in what is listed: elsewhere it means something else. */
    private static void device(@Nullable Said status, ReadingSink sink) {
        if (status == null || status.value().isEmpty()) {
            return;
        }
        boolean isRefused = DISABLED.matcher(status.value()).matches();
        if (isRefused || status.is("SUCCESS")) {
            sink.observe("client.device-authentication", Whom.client(), !isRefused, At.line(status.line()));
        } else {
            sink.reject(
                    status.line(),
                    "DeviceAuthStatus",
                    "Windows could not ask Microsoft Entra about the device, so nothing is known of it.",
                    "Run dsregcmd /status again as the user, with access to the Internet.");
        }
    }

    /** A computer that is not joined to Microsoft Entra has no such token, and needs none. */
    private static void token(Map<String, Said> said, ReadingSink sink) {
        Said token = said.get("azureadprt");
        Said joined = said.get("azureadjoined");
        if (token == null) {
            return;
        }
        if (joined != null && joined.is("NO")) {
            sink.reject(
                    token.line(),
                    "AzureAdPrt",
                    "The computer is not joined to Microsoft Entra. Then there is no such token, and none is missed.",
                    null);
        } else if (token.is("YES") || token.is("NO")) {
            sink.observe("dsregcmd.AzureAdPrt", Whom.client(), token.value(), At.line(token.line()));
        }
    }

    private static void signIn(@Nullable Said description, ReadingSink sink) {
        Matcher code = SIGN_IN.matcher(description == null ? "" : description.value());
        if (description != null && code.find()) {
            Long number = Long.valueOf(code.group("code"));
            sink.observe(
                    "mailbox.entra-sign-in-error",
                    Subject.unnamed(SubjectKind.MAILBOX),
                    number,
                    At.line(description.line()));
        }
    }

    private static void account(@Nullable Said account, ReadingSink sink) {
        if (account != null && account.value().startsWith("ERROR")) {
            sink.reject(
                    account.line(),
                    "WamDefaultSet : ERROR",
                    "The account of the user was not asked: the prompt was opened as administrator or by somebody else.",
                    "Run dsregcmd /status as the user, in a prompt that was not opened as administrator.");
        }
    }
}
