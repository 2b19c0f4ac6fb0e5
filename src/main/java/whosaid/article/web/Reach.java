package whosaid.article.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// Which addresses may be fetched: those of the public web, others only where that is allowed. A feed, or a redirect,
/// must not make this program look at what only this machine or its network can see.
///
/// A host is looked up here, and again by the client when it connects; the JDK keeps the first answer for thirty
/// seconds, so a host cannot give a public address first and a private one then.
record Reach(boolean privateToo) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// @throws NotFetched if the address is none of the web, has no host that is known, or leads to a private network
    void require(URI address) throws NotFetched {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            throw NotFetched.forGood(
                    "%s is no address of the web such as https://example.org/feed.".formatted(address),
                    "Give an address that starts with http:// or https:// and a host.");
        }
        for (InetAddress found : lookUp(address.getHost())) {
            if (!privateToo && isPrivate(found)) {
                throw NotFetched.forGood(
                        "%s leads to %s, an address of a private network.".formatted(address, found.getHostAddress()),
                        "Allow that with --allow-private, if it is meant.");
            }
        }
    }

    private static InetAddress[] lookUp(String host) throws NotFetched {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw NotFetched.forNow("there is no host %s.".formatted(host));
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean four = bytes.length == 4;
        // RFC 6598 (100.64.0.0/10), RFC 1122 (0.0.0.0/8), RFC 1112 (240.0.0.0/4), RFC 4193 (fc00::/7), RFC 6052
        // (64:ff9b::/96, which leads to any IPv4 address)
        boolean special = four
                ? first == 100 && second >= 64 && second < 128 || first == 0 || first >= 240
                : (first & 0xFE) == 0xFC || first == 0 && second == 0x64;
        return special
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
