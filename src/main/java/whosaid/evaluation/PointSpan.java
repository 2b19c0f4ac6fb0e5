package whosaid.evaluation;

/// A stretch of an article's text as facts give it, in Unicode code points from the start.
///
/// @param start first code point covered, 0 or more
/// @param end first code point no longer covered; nothing is covered when it is not greater than `start`
record PointSpan(int start, int end) {

    /// The words of the text that it covers; what reaches past the end of the text is left out.
    String of(int[] points) {
        int from = Math.min(start, points.length);
        int to = Math.clamp(end, from, points.length);
        return new String(points, from, to - from);
    }
}
