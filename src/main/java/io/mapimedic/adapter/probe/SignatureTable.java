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

/** Which cmdlet prints which properties. */
final class SignatureTable {

    /** A property that one cmdlet alone prints says as much as so many that several print. */
    static final int ALONE = 10;

    /** Properties that few other cmdlets print. When two fit equally, the upper one is taken. */
    private static final String TABLE = """
            Get-OrganizationConfig: MapiHttpEnabled OAuth2ClientProfileEnabled DefaultAuthenticationPolicy AdfsIssuer AdfsAudienceUris \
            MailTipsAllTipsEnabled EwsApplicationAccessPolicy HierarchicalAddressBookRoot IsMixedMode LeanPopoutEnabled \
            DefaultPublicFolderMailbox PublicFoldersEnabled ActivityBasedAuthenticationTimeoutEnabled EwsEnabled EwsAllowOutlook \
            EwsAllowMacOutlook PublicFoldersLockedForMigration PublicFolderMailboxesLockedForNewConnections \
            PublicFolderMailboxesMigrationComplete
            Get-CASMailbox: MapiHttpEnabled MAPIEnabled MAPIBlockOutlookExternalConnectivity MAPIBlockOutlookRpcHttp \
            MAPIBlockOutlookVersions MAPIBlockOutlookNonCachedMode ActiveSyncEnabled OWAEnabled PopEnabled ImapEnabled ECPEnabled \
            OwaMailboxPolicy ActiveSyncMailboxPolicy OWAforDevicesEnabled SmtpClientAuthenticationDisabled ShowGalAsDefaultView \
            EwsEnabled EwsAllowOutlook EwsAllowMacOutlook EwsApplicationAccessPolicy OneWinNativeOutlookEnabled
            Get-Mailbox: RecipientTypeDetails ProhibitSendQuota IssueWarningQuota UseDatabaseQuotaDefaults ExchangeGuid ArchiveStatus \
            LitigationHoldEnabled RulesQuota AuthenticationPolicy IsHierarchyReady IsExcludedFromServingHierarchy \
            HiddenFromAddressListsEnabled ArchiveDomain Database WindowsEmailAddress IsLinked LinkedMasterAccount
            Get-ADUser: LockedOut PasswordExpired PasswordNeverExpires AccountExpirationDate AccountLockoutTime LastBadPasswordAttempt \
            BadLogonCount PasswordLastSet GivenName Surname
            Get-MailboxDatabaseCopyStatus: ContentIndexState CopyQueueLength ReplayQueueLength LastInspectedLogTime ActiveDatabaseCopy
            Get-MailboxDatabase: MountedOnServer Mounted EdbFilePath LogFolderPath CircularLoggingEnabled MasterServerOrAvailabilityGroup \
            PublicFolderDatabase OfflineAddressBook
            Get-MailboxStatistics: IsQuarantined LastLogonTime ItemCount TotalItemSize StorageLimitStatus MailboxTypeDetail Database
            Get-OutlookAnywhere: InternalClientAuthenticationMethod ExternalClientAuthenticationMethod SSLOffloading InternalHostname \
            ExternalHostname InternalClientsRequireSsl ExternalClientsRequireSsl XropUrl IISAuthenticationMethods ClientAuthenticationMethod
            Get-RpcClientAccess: EncryptionRequired BlockedClientVersions MaximumConnections Responsibility
            Get-MapiVirtualDirectory: IISAuthenticationMethods InternalUrl ExternalUrl InternalAuthenticationMethods \
            ExternalAuthenticationMethods
            Get-WebServicesVirtualDirectory: MRSProxyEnabled InternalNLBBypassUrl InternalUrl ExternalUrl
            Get-ExchangeCertificate: Thumbprint CertificateDomains IsSelfSigned RootCAType HasPrivateKey NotAfter NotBefore PublicKeySize
            Get-ExchangeServer: ServerRole Edition Fqdn IsMailboxServer IsClientAccessServer IsFrontendTransportServer IsExchangeTrialEdition \
            ProductID IsHubTransportServer AdminDisplayVersion StaticDomainControllers StaticGlobalCatalogs StaticConfigDomainController \
            StaticExcludedDomainControllers CurrentDomainControllers CurrentGlobalCatalogs CurrentConfigDomainController
            Get-ClientAccessService: AutoDiscoverServiceInternalUri AutoDiscoverSiteScope AlternateServiceAccountConfiguration \
            AutoDiscoverServiceCN OutlookAnywhereEnabled
            Test-OutlookConnectivity: MonitorIdentity
            Get-Counter: CounterSamples CookedValue Readings
            Get-ServerComponentState: Component LocalStates RemoteStates ServerFqdn
            Get-ServerHealth: AlertValue HealthSetName HealthGroupName TargetResource
            Get-HealthReport: AlertValue HealthSet HaImpactingMonitorCount MonitorCount LastTransitionTime
            Get-NetConnectionProfile: IPv4Connectivity IPv6Connectivity NetworkCategory InterfaceAlias
            Get-ThrottlingPolicy: RcaMaxConcurrency RcaCutoffBalance EwsMaxConcurrency
            Get-AuthenticationPolicy: AllowBasicAuthMapi AllowLegacyExchangeTokens BlockLegacyAuthMapi
            Get-OwaMailboxPolicy: PersonalAccountsEnabled AdditionalAccountsEnabled AllowedOrganizationAccountDomains \
            OneWinNativeOutlookEnabled
            Test-EndpointCertificate: IsOfExchange
            Test-MAPIConnectivity: MailboxServer MailboxGuid IsArchive
            Get-ActiveExchangeUsers: OutlookAnywhere OWACalendar
            Get-Service: ServiceName StartType DependentServices ServicesDependedOn CanPauseAndContinue CanShutdown CanStop ServiceType
            Get-CimInstance: Caption OSArchitecture BuildNumber Version TotalPhysicalMemory NumberOfLogicalProcessors
            Get-WinEvent: ProviderName RecordId LevelDisplayName TimeCreated
            Resolve-DnsName: Section QueryType IP4Address IP6Address NameHost IPAddress TTL
            Get-AdfsGlobalAuthenticationPolicy: PrimaryIntranetAuthenticationProvider PrimaryExtranetAuthenticationProvider
            Get-AuthConfig: ServiceName Realm CurrentCertificateThumbprint PreviousCertificateThumbprint NextCertificateThumbprint NextCertificateEffectiveDate
            Get-SmbServerConfiguration: EnableSMB1Protocol EnableSMB2Protocol EncryptData RejectUnencryptedAccess
            Test-NetConnection: TcpTestSucceeded RemoteAddress RemotePort PingSucceeded
            """;

    private static final Map<String, Set<String>> PROPERTIES = properties();

    /** How many cmdlets print a property, by its name in lower case. */
    private static final Map<String, Integer> OWNERS = owners();

    private SignatureTable() {}

    /** In the order of the table. */
    static Set<String> cmdlets() {
        return PROPERTIES.keySet();
    }

    static boolean has(String cmdlet) {
        return PROPERTIES.containsKey(cmdlet);
    }

    /** How many cmdlets print a property of this name; upper and lower case alike. */
    static int owners(String property) {
        return OWNERS.getOrDefault(property.toLowerCase(Locale.ROOT), 0);
    }

    /** Whether some cmdlet prints all of these. */
    static boolean isOfOneCmdlet(List<ProbedObject.Property> all) {
        return PROPERTIES.values().stream()
                .anyMatch(names -> all.stream()
                        .allMatch(property -> names.contains(property.name().toLowerCase(Locale.ROOT))));
    }

    /** How much the properties of the object speak for this cmdlet. */
    static int score(String cmdlet, ProbedObject object) {
        Set<String> names = PROPERTIES.getOrDefault(cmdlet, Set.of());
        int score = 0;
        for (ProbedObject.Property property : object.properties()) {
            if (names.contains(property.name().toLowerCase(Locale.ROOT))) {
                score += owners(property.name()) == 1 ? ALONE : 1;
            }
        }
        return score;
    }

    /** The one that they speak for most; when two fit equally, the upper one. */
    static Optional<String> best(ProbedObject object) {
        String best = null;
        int bestScore = 0;
        for (String cmdlet : PROPERTIES.keySet()) {
            int score = score(cmdlet, object);
            if (score > bestScore) {
                best = cmdlet;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
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
