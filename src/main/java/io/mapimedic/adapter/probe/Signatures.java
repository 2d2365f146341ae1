package io.mapimedic.adapter.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells by its properties which cmdlet printed an object, for the many pastes that lack the command line. A command line that
 * fits is believed first.
 */
public final class Signatures {

    private static final int ALONE = 10;

    /** Properties that few other cmdlets print. When two fit equally, the upper one is taken. */
    private static final String TABLE = """
            Get-OrganizationConfig: MapiHttpEnabled OAuth2ClientProfileEnabled DefaultAuthenticationPolicy AdfsIssuer AdfsAudienceUris \
            MailTipsAllTipsEnabled EwsApplicationAccessPolicy HierarchicalAddressBookRoot IsMixedMode LeanPopoutEnabled \
            DefaultPublicFolderMailbox PublicFoldersEnabled ActivityBasedAuthenticationTimeoutEnabled
            Get-CASMailbox: MapiHttpEnabled MAPIEnabled MAPIBlockOutlookExternalConnectivity MAPIBlockOutlookRpcHttp \
            MAPIBlockOutlookVersions MAPIBlockOutlookNonCachedMode ActiveSyncEnabled OWAEnabled PopEnabled ImapEnabled ECPEnabled \
            OwaMailboxPolicy ActiveSyncMailboxPolicy OWAforDevicesEnabled SmtpClientAuthenticationDisabled ShowGalAsDefaultView
            Get-Mailbox: RecipientTypeDetails ProhibitSendQuota IssueWarningQuota UseDatabaseQuotaDefaults ExchangeGuid ArchiveStatus \
            LitigationHoldEnabled AuthenticationPolicy
            Get-ADUser: LockedOut PasswordExpired PasswordNeverExpires AccountExpirationDate AccountLockoutTime LastBadPasswordAttempt \
            BadLogonCount PasswordLastSet GivenName Surname
            Get-MailboxDatabaseCopyStatus: ContentIndexState CopyQueueLength ReplayQueueLength LastInspectedLogTime ActiveDatabaseCopy
            Get-MailboxDatabase: MountedOnServer Mounted EdbFilePath LogFolderPath CircularLoggingEnabled MasterServerOrAvailabilityGroup
            Get-MailboxStatistics: IsQuarantined LastLogonTime ItemCount TotalItemSize StorageLimitStatus MailboxTypeDetail
            Get-OutlookAnywhere: InternalClientAuthenticationMethod ExternalClientAuthenticationMethod SSLOffloading InternalHostname \
            ExternalHostname InternalClientsRequireSsl ExternalClientsRequireSsl XropUrl IISAuthenticationMethods
            Get-MapiVirtualDirectory: IISAuthenticationMethods InternalUrl ExternalUrl InternalAuthenticationMethods \
            ExternalAuthenticationMethods
            Get-WebServicesVirtualDirectory: MRSProxyEnabled InternalNLBBypassUrl InternalUrl ExternalUrl
            Get-ExchangeCertificate: Thumbprint CertificateDomains IsSelfSigned RootCAType HasPrivateKey NotAfter NotBefore PublicKeySize
            Get-ExchangeServer: ServerRole Edition Fqdn IsMailboxServer IsClientAccessServer IsFrontendTransportServer IsExchangeTrialEdition \
            ProductID IsHubTransportServer AdminDisplayVersion
            Get-ClientAccessService: AutoDiscoverServiceInternalUri AutoDiscoverSiteScope AlternateServiceAccountConfiguration \
            AutoDiscoverServiceCN OutlookAnywhereEnabled
            Test-OutlookConnectivity: MonitorIdentity
            Get-Counter: CounterSamples CookedValue Readings
            Get-ServerComponentState: Component LocalStates RemoteStates ServerFqdn
            Get-ServerHealth: AlertValue HealthSetName HealthGroupName TargetResource
            Get-HealthReport: AlertValue HealthSet HaImpactingMonitorCount MonitorCount LastTransitionTime
            Get-ThrottlingPolicy: RcaMaxConcurrency RcaCutoffBalance EwsMaxConcurrency
            Get-AuthenticationPolicy: AllowBasicAuthMapi AllowLegacyExchangeTokens BlockLegacyAuthMapi
            Test-EndpointCertificate: IsOfExchange
            Test-MAPIConnectivity: MailboxServer MailboxGuid IsArchive
            Get-ActiveExchangeUsers: OutlookAnywhere OWACalendar
            Get-Service: ServiceName StartType DependentServices ServicesDependedOn CanPauseAndContinue CanShutdown CanStop ServiceType
            Get-CimInstance: Caption OSArchitecture BuildNumber Version TotalPhysicalMemory
            Get-WinEvent: ProviderName RecordId LevelDisplayName TimeCreated
            Resolve-DnsName: Section QueryType IP4Address IP6Address NameHost IPAddress TTL
            Get-AuthConfig: ServiceName Realm CurrentCertificateThumbprint PreviousCertificateThumbprint NextCertificateThumbprint NextCertificateEffectiveDate
            Get-SmbServerConfiguration: EnableSMB1Protocol EnableSMB2Protocol EncryptData RejectUnencryptedAccess
            Test-NetConnection: TcpTestSucceeded RemoteAddress RemotePort PingSucceeded
            """;

    private static final Map<String, Set<String>> PROPERTIES = properties();

    /** How many cmdlets print a property, by its name in lower case. */
    private static final Map<String, Integer> OWNERS = owners();

    private static final Map<String, String> VIRTUAL_DIRECTORIES = Map.of(
            "mapi", "Get-MapiVirtualDirectory",
            "ews", "Get-WebServicesVirtualDirectory",
            "autodiscover", "Get-AutodiscoverVirtualDirectory",
            "oab", "Get-OabVirtualDirectory",
            "owa", "Get-OwaVirtualDirectory",
            "ecp", "Get-EcpVirtualDirectory",
            "microsoft-server-activesync", "Get-ActiveSyncVirtualDirectory",
            "powershell", "Get-PowerShellVirtualDirectory",
            "rpc", "Get-OutlookAnywhere");

    private static final List<String> OF_VIRTUAL_DIRECTORIES = List.of(
            "InternalUrl",
            "ExternalUrl",
            "IISAuthenticationMethods",
            "InternalAuthenticationMethods",
            "ExternalAuthenticationMethods",
            "MetabasePath",
            "ExtendedProtectionTokenChecking",
            "SSLOffloading");

    /** What remoting adds to every object; it tells nothing of the cmdlet. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("RunspaceId", "PSComputerName", "PSShowComputerName");

    private Signatures() {}

    /** Whether some cmdlet of ours prints a property of this name; upper and lower case alike. */
    public static boolean isKnownProperty(String name) {
        return OWNERS.containsKey(name.toLowerCase(Locale.ROOT))
                || OF_VIRTUAL_DIRECTORIES.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether one cmdlet alone prints a property of this name. */
    static boolean isOfOneOwner(String name) {
        return OWNERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0) == 1
                && OF_VIRTUAL_DIRECTORIES.stream().noneMatch(name::equalsIgnoreCase);
    }

    /** Whether some cmdlet prints all properties of the object. */
    static boolean isOfOneCmdlet(ProbedObject object) {
        return PROPERTIES.values().stream()
                .anyMatch(names -> object.properties().stream()
                        .allMatch(property -> names.contains(property.name().toLowerCase(Locale.ROOT))));
    }

    /** The cmdlet that printed the object; empty when nothing tells. */
    public static Optional<String> cmdletOf(ProbedObject object) {
        if (object.cmdlet() != null) {
            return Optional.of(object.cmdlet());
        }
        boolean isKnown = object.properties().stream().anyMatch(property -> isKnownProperty(property.name()))
                || OF_VIRTUAL_DIRECTORIES.stream().anyMatch(object::has);
        if (!isKnown) {
            return byCommand(object);
        }
        Optional<String> byName = virtualDirectory(object, List.of("Identity", "Name", "MetabasePath"));
        if (byName.isPresent()) {
            return byName;
        }
        Optional<String> bySignature = bySignature(object);
        Optional<String> byCommand = byCommand(object);
        if (byCommand.isPresent()) {
            // Below a command may stand what another one printed: properties of its own tell, shared ones do not.
            int own = score(byCommand.get(), object);
            boolean isForeign = bySignature.isPresent()
                    && PROPERTIES.containsKey(byCommand.get())
                    && (own == 0 || (own < ALONE && score(bySignature.get(), object) >= ALONE));
            return isForeign ? bySignature : byCommand;
        }
        return bySignature;
    }

    private static Optional<String> byCommand(ProbedObject object) {
        String best = null;
        for (String cmdlet : object.command().cmdlets()) {
            String known = spelled(cmdlet);
            if (best == null || score(known, object) >= score(best, object)) {
                best = known;
            }
        }
        return Optional.ofNullable(best);
    }

    /** People type {@code get-casmailbox}; the name of an observation is written as the vendor writes it. */
    private static String spelled(String cmdlet) {
        return PROPERTIES.keySet().stream()
                .filter(cmdlet::equalsIgnoreCase)
                .findFirst()
                .or(() -> VIRTUAL_DIRECTORIES.values().stream()
                        .filter(cmdlet::equalsIgnoreCase)
                        .findFirst())
                .orElse(cmdlet);
    }

    private static Optional<String> bySignature(ProbedObject object) {
        Optional<String> byUrl = virtualDirectory(object, List.of("Path", "InternalUrl", "ExternalUrl"));
        if (byUrl.isPresent() && !object.has("InternalClientAuthenticationMethod")) {
            return byUrl;
        }
        if (isOnlyMapiHttpEnabled(object)) {
            return switchWithoutOwner(object);
        }
        String best = null;
        int bestScore = 0;
        for (String cmdlet : PROPERTIES.keySet()) {
            int score = score(cmdlet, object);
            if (score > bestScore) {
                best = cmdlet;
                bestScore = score;
            }
        }
        boolean isAnyVirtualDirectory =
                "Get-MapiVirtualDirectory".equals(best) && !object.has("IISAuthenticationMethods");
        boolean isSharedOnly = "Get-OutlookAnywhere".equals(best) && bestScore == 1;
        return isAnyVirtualDirectory
                ? Optional.empty()
                : isSharedOnly ? Optional.of("Get-MapiVirtualDirectory") : Optional.ofNullable(best);
    }

    /** Organisation and mailbox both have MapiHttpEnabled; beside a bare name nothing else may tell them apart. */
    private static boolean isOnlyMapiHttpEnabled(ProbedObject object) {
        return object.has("MapiHttpEnabled")
                && object.properties().stream()
                        .noneMatch(property -> !property.name().equalsIgnoreCase("MapiHttpEnabled")
                                && isKnownProperty(property.name()));
    }

    private static Optional<String> switchWithoutOwner(ProbedObject object) {
        boolean isOfMailbox = object.rows() > 1
                || object.text("MapiHttpEnabled").isEmpty()
                || object.has("PrimarySmtpAddress")
                || object.has("Alias")
                || object.has("DisplayName")
                || object.text("Identity")
                        .filter(identity -> identity.contains("/"))
                        .isPresent();
        if (isOfMailbox) {
            return Optional.of("Get-CASMailbox");
        }
        boolean namesNothing = object.properties().stream()
                .allMatch(property -> property.name().equalsIgnoreCase("MapiHttpEnabled")
                        || OF_EVERY_OBJECT.contains(property.name()));
        return namesNothing ? Optional.of("Get-OrganizationConfig") : Optional.empty();
    }

    private static int score(String cmdlet, ProbedObject object) {
        Set<String> names = PROPERTIES.getOrDefault(cmdlet, Set.of());
        int score = 0;
        for (ProbedObject.Property property : object.properties()) {
            String name = property.name().toLowerCase(Locale.ROOT);
            if (names.contains(name)) {
                score += OWNERS.getOrDefault(name, 0) == 1 ? ALONE : 1;
            }
        }
        return score;
    }

    /** {@code EX01\mapi (Default Web Site)}, {@code IIS://…/ROOT/mapi}, {@code https://mail…/mapi}: each ends in the folder. */
    private static Optional<String> virtualDirectory(ProbedObject object, List<String> places) {
        if (OF_VIRTUAL_DIRECTORIES.stream().noneMatch(object::has)) {
            return Optional.empty();
        }
        return places.stream()
                .flatMap(place -> object.text(place).stream())
                .map(Signatures::folder)
                .filter(VIRTUAL_DIRECTORIES::containsKey)
                .findFirst()
                .map(VIRTUAL_DIRECTORIES::get);
    }

    private static String folder(String text) {
        String place = text.toLowerCase(Locale.ROOT);
        int site = place.indexOf(" (");
        String path = site > 0 ? place.substring(0, site) : place;
        int scheme = path.indexOf("://");
        if (scheme > 0 && path.startsWith("http")) {
            String[] parts = path.substring(scheme + 3).split("/", 3);
            return parts.length > 1 ? parts[1] : "";
        }
        return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
    }

    private static Map<String, Integer> owners() {
        Map<String, Integer> owners = new HashMap<>();
        PROPERTIES.values().forEach(names -> names.forEach(name -> owners.merge(name, 1, Integer::sum)));
        return owners;
    }

    private static Map<String, Set<String>> properties() {
        Map<String, Set<String>> properties = new LinkedHashMap<>();
        for (String line : TABLE.lines().toList()) {
            int colon = line.indexOf(": ");
            List<String> names =
                    new ArrayList<>(List.of(line.substring(colon + 2).split(" ")));
            properties.put(
                    line.substring(0, colon),
                    names.stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toCollection(HashSet::new)));
        }
        return properties;
    }
}
