package whosaid.endpoint;

import java.time.Duration;

/// How a store is served.
///
/// @param port where to listen, or 0 for any that is free
/// @param loopback whether only this machine may ask
/// @param timeout after which a query is given up
public record EndpointOptions(int port, boolean loopback, Duration timeout) {

    private static final int LAST_PORT = 65_535;

    public EndpointOptions {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("A port is from 0 to %d, but this is %d".formatted(LAST_PORT, port));
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A time limit is longer than nothing, but this is " + timeout);
        }
    }

    /// Port 3030 of this machine only, half a minute a query.
    public static EndpointOptions usual() {
        return new EndpointOptions(3030, true, Duration.ofSeconds(30));
    }

    /// The same on another port.
    public EndpointOptions onPort(int other) {
        return new EndpointOptions(other, loopback, timeout);
    }
}
