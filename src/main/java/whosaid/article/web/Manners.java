package whosaid.article.web;

import java.time.Duration;

/// How politely, and how patiently, the web is asked.
///
/// @param pause between two requests to one host; a host may ask for more
/// @param longestPause the longest pause between two requests that a host is granted
/// @param patience how long one answer may take, from the first word to the last
/// @param longestWait how long is waited when a host says when to come back
/// @param largest most bytes of an answer, packed or unpacked
/// @param redirects how many times one address may lead to another
/// @param privateToo whether addresses of this machine and of private networks may be fetched
public record Manners(
        Duration pause,
        Duration longestPause,
        Duration patience,
        Duration longestWait,
        int largest,
        int redirects,
        boolean privateToo) {

    /// The usual ones, without private addresses.
    public static Manners usual() {
        return new Manners(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                20_000_000,
                5,
                false);
    }

    /// The same, and private addresses may be fetched.
    public Manners withPrivate() {
        return new Manners(pause, longestPause, patience, longestWait, largest, redirects, true);
    }
}
