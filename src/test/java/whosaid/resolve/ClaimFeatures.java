package whosaid.resolve;

import java.nio.file.Files;
import java.nio.file.Path;

/// Prints the features of the pairs of `claims.txt`, for fitting `claim-weights.txt`.
public final class ClaimFeatures {

    private ClaimFeatures() {}

    public static void main(String... arguments) throws Exception {
        SentenceEncoder encoder = new SentenceEncoder();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] parts = line.split(" \\| ");
            if (parts.length == 3 && !line.startsWith("#")) {
                float[] one = encoder.vector(parts[1]);
                float[] other = encoder.vector(parts[2]);
                double cosine = 0;
                for (int i = 0; i < one.length; i++) {
                    cosine += one[i] * other[i];
                }
                ClaimPair pair = ClaimPair.of(ClaimText.of(parts[1]), ClaimText.of(parts[2]), cosine);
                System.out.println(parts[0] + "\t" + new java.util.TreeMap<>(pair.features()) + "\t" + pair.clashes()
                        + "\t" + parts[1] + " | " + parts[2]);
            }
        }
    }
}
