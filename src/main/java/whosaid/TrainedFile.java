package whosaid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The model files of the build, each with its SHA-256 in a file beside it.
public final class TrainedFile {

    private TrainedFile() {}

    /// Reads a file.
    ///
    /// @param user the class whose package it lies in
    /// @throws IllegalStateException if the build lacks it, or holds another one than the one that was trained
    public static byte[] read(Class<?> user, String name) {
        try (InputStream in = user.getResourceAsStream(name);
                InputStream hash = user.getResourceAsStream(name + ".sha256")) {
            if (in == null || hash == null) {
                throw new IllegalStateException("The build lacks " + name);
            }
            byte[] file = in.readAllBytes();
            String expected = new String(hash.readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (!sha256(file).equals(expected)) {
                throw new IllegalStateException(name + " is not the file that was trained: build whosaid again");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The SHA-256 of a file, in hexadecimal.
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
