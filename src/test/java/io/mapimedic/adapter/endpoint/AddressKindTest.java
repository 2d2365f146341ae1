package io.mapimedic.adapter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {

    @ParameterizedTest
    @CsvSource({
        "9.255.255.255, PUBLIC", "10.0.0.0, PRIVATE", "10.255.255.255, PRIVATE", "11.0.0.0, PUBLIC",
        "100.63.255.255, PUBLIC", "100.64.0.0, PRIVATE", "100.127.255.255, PRIVATE", "100.128.0.0, PUBLIC",
        "126.255.255.255, PUBLIC", "127.0.0.0, LOOPBACK", "127.255.255.255, LOOPBACK", "128.0.0.0, PUBLIC",
        "169.253.255.255, PUBLIC", "169.254.0.0, LINK_LOCAL", "169.254.169.254, LINK_LOCAL", "169.255.0.0, PUBLIC",
        "172.15.255.255, PUBLIC", "172.16.0.0, PRIVATE", "172.31.255.255, PRIVATE", "172.32.0.0, PUBLIC",
        "192.167.255.255, PUBLIC", "192.168.0.0, PRIVATE", "192.168.255.255, PRIVATE", "192.169.0.0, PUBLIC",
        "198.17.255.255, PUBLIC", "198.18.0.0, SPECIAL", "198.19.255.255, SPECIAL", "198.20.0.0, PUBLIC",
        "223.255.255.255, PUBLIC", "224.0.0.0, MULTICAST", "239.255.255.255, MULTICAST", "240.0.0.0, SPECIAL",
        "255.255.255.255, SPECIAL", "0.0.0.0, SPECIAL", "0.1.2.3, SPECIAL"
    })
    void of_the_old_protocol_to_the_last_address(String address, AddressKind kind) {
        assertThat(AddressKind.of(FakeNetwork.address(address))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "::, SPECIAL",
        "::1, LOOPBACK",
        "::2, SPECIAL",
        "fe80::1, LINK_LOCAL",
        "febf::1, LINK_LOCAL",
        "fec0::1, PRIVATE",
        "fc00::1, PRIVATE",
        "fdff::1, PRIVATE",
        "ff02::1, MULTICAST",
        "100::1, SPECIAL",
        "2606:4700::1, PUBLIC",
        "::ffff:10.0.0.1, PRIVATE",
        "::ffff:8.8.8.8, PUBLIC",
        "::127.0.0.1, LOOPBACK",
        "::8.8.8.8, PUBLIC",
        "64:ff9b::7f00:1, LOOPBACK",
        "64:ff9b::a9fe:a9fe, LINK_LOCAL",
        "64:ff9b::808:808, PUBLIC",
        "64:ff9b:1::808:808, PRIVATE",
        "2002:7f00:1::, LOOPBACK",
        "2002:c0a8:101::1, PRIVATE",
        "2002:808:808::1, PUBLIC",
        "2001:0:808:808::f5ff:fffe, PRIVATE",
        "2001:0:a00:1::f7f7:f7f7, PRIVATE",
        "2001:0:808:808::f7f7:f7f7, PUBLIC",
        "2606:4700::5efe:10.0.0.1, PRIVATE",
        "2606:4700::200:5efe:7f00:1, LOOPBACK",
        "4000::1, SPECIAL"
    })
    void of_the_new_protocol_with_what_is_carried_in_it(String address, AddressKind kind) {
        assertThat(AddressKind.of(FakeNetwork.address(address))).isEqualTo(kind);
    }
}
