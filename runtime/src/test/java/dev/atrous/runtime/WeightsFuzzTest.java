package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A valid file, changed at random: it is read completely, or refused with a WeightsException. */
@Tag("slow")
class WeightsFuzzTest {

  private static final long SEED = 20261101;
  private static final int MUTATIONS = 20_000;

  /** What a header is made of; put into it at random, these go further than random bytes. */
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "-1",
    "0",
    "1e9",
    "9223372036854775807",
    "null",
    "true",
    "\"F16\"",
    "\"BF16\"",
    "\"F64\"",
    "\"I64\"",
    "\"dtype\"",
    "\"shape\"",
    "\"data_offsets\"",
    "__metadata__",
    "\u00e9",
    " "
  };

  @TempDir Path folder;

  private static byte[] valid() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Weights.builder()
        .put("stem.weight", new float[] {1, 2, 3, 4}, 2, 2, 1, 1)
        .put("stem.bias", new float[] {5, 6}, 2)
        .put("scalar", new float[] {7})
        .build()
        .write(bytes);
    return bytes.toByteArray();
  }

  private static byte[] mutated(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> bytes = Arrays.copyOf(bytes, 1 + at);
        case 3 -> bytes = spliced(bytes, at, TOKENS[random.nextInt(TOKENS.length)]);
        default -> bytes[random.nextInt(Math.min(8, bytes.length))] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  /** Overwrites, or inserts and corrects the header's length, so that the damage lies deeper. */
  private static byte[] spliced(byte[] bytes, int at, String token) {
    byte[] text = token.getBytes(StandardCharsets.UTF_8);
    if (at < 9 || bytes.length < 9) {
      return bytes;
    }
    byte[] longer = new byte[bytes.length + text.length];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(text, 0, longer, at, text.length);
    System.arraycopy(bytes, at, longer, at + text.length, bytes.length - at);
    longer[0] += (byte) text.length;
    return longer;
  }

  private static boolean isRead(Weights weights) {
    for (String name : weights.names()) {
      weights.shape(name);
      if (!weights.dtype(name).startsWith("I")) {
        weights.values(name);
      }
    }
    return true;
  }

  private static boolean isReadOrRefused(byte[] bytes, int mutation) {
    try {
      return isRead(Weights.read(new ByteArrayInputStream(bytes)));
    } catch (WeightsException e) {
      return false;
    } catch (RuntimeException | Error e) {
      return fail("seed " + SEED + ", mutation " + mutation, e);
    }
  }

  @Test
  void onlyWeightsExceptions() throws IOException {
    Random random = new Random(SEED);
    byte[] valid = valid();
    int read = 0;
    for (int mutation = 0; mutation < MUTATIONS; mutation++) {
      read += isReadOrRefused(mutated(valid, random), mutation) ? 1 : 0;
    }
    // Changed data is still data.
    assertThat(read).isBetween(MUTATIONS / 100, MUTATIONS / 2);
  }

  @Test
  void filesAgreeWithStreams() throws IOException {
    Random random = new Random(SEED + 1);
    byte[] valid = valid();
    for (int mutation = 0; mutation < 300; mutation++) {
      byte[] bytes = mutated(valid, random);
      boolean fromStream = isReadOrRefused(bytes, mutation);
      Path file = Files.write(folder.resolve("mutated.safetensors"), bytes);
      boolean fromFile;
      try {
        fromFile = isRead(Weights.read(file));
      } catch (WeightsException e) {
        fromFile = false;
      }
      assertThat(fromFile).as("seed %d, mutation %d", SEED + 1, mutation).isEqualTo(fromStream);
      Files.delete(file);
    }
  }

  @Test
  void everyTruncation() throws IOException {
    byte[] valid = valid();
    for (int length = 0; length < valid.length; length++) {
      assertThat(isReadOrRefused(Arrays.copyOf(valid, length), length)).as("%d", length).isFalse();
    }
  }
}
