package dev.atrous.processor.onnx.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a file in the ONNX format: a {@code ModelProto}. */
public final class OnnxFile {

  /** The versions of ONNX's operator set that are known here. */
  private static final int OLDEST_OPERATOR_SET = 7;

  private static final int NEWEST_OPERATOR_SET = 26;

  private OnnxFile() {}

  /**
   * Reads a file. Constants that it keeps in files of their own are read from the folder that it is
   * in, and from no other.
   *
   * @throws OnnxException if the file is damaged, not in this format, or of a version that is not
   *     known
   * @throws IOException if the file cannot be read
   */
  public static ModelRecord read(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new OnnxException(file + " is not a regular file.");
    }
    long size = Files.size(file);
    if (size > Runtime.getRuntime().maxMemory() / 2 || size > Integer.MAX_VALUE - 64) {
      throw new OnnxException(
          file
              + " has "
              + (size >> 20)
              + " MB, too much for a heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB; -Xmx raises that.");
    }
    try {
      return read(Files.readAllBytes(file), file.toAbsolutePath().getParent());
    } catch (OnnxException e) {
      throw new OnnxException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * @param folder the folder of files that it may refer to, or null if it may not
   * @throws OnnxException if they are damaged, not in this format, or of a version that is not
   *     known
   */
  public static ModelRecord read(byte[] bytes, Path folder) throws OnnxException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Message model = new Message(buffer, "the model");
    String producer = "";
    String version = "";
    int operatorSet = 0;
    Map<String, String> metadata = new LinkedHashMap<>();
    GraphRecord graph = null;
    while (model.next()) {
      switch (model.field()) {
        case 2 -> producer = model.text();
        case 3 -> version = model.text();
        case 7 -> graph = new GraphReader(folder).read(model.message("the graph"));
        case 8 ->
            operatorSet = Math.max(operatorSet, operatorSet(model.message("an operator set")));
        case 14 -> addEntry(model.message("the metadata"), metadata);
        case 25 ->
            throw new OnnxException("The file defines functions of its own, which are not read.");
        default -> {}
      }
    }
    if (graph == null) {
      throw new OnnxException("This is no ONNX file, or it is cut off: it has no graph.");
    }
    if (operatorSet < OLDEST_OPERATOR_SET || operatorSet > NEWEST_OPERATOR_SET) {
      throw new OnnxException(
          "The file uses version "
              + operatorSet
              + " of ONNX's operators; versions "
              + OLDEST_OPERATOR_SET
              + " to "
              + NEWEST_OPERATOR_SET
              + " are known. Export it with one of these, such as 17.");
    }
    return new ModelRecord(
        (producer + " " + version).strip(),
        operatorSet,
        metadata,
        graph,
        sha256(bytes),
        bytes.length);
  }

  /** Reads a {@code StringStringEntryProto} into a map. */
  static void addEntry(Message entry, Map<String, String> map) throws OnnxException {
    String key = "";
    String value = "";
    while (entry.next()) {
      switch (entry.field()) {
        case 1 -> key = entry.text();
        case 2 -> value = entry.text();
        default -> {}
      }
    }
    map.put(key, value);
  }

  /** The version in an {@code OperatorSetIdProto}, or 0 if it is not ONNX's own. */
  private static int operatorSet(Message set) throws OnnxException {
    String domain = "";
    long version = 0;
    while (set.next()) {
      switch (set.field()) {
        case 1 -> domain = set.text();
        case 2 -> version = set.number();
        default -> {}
      }
    }
    boolean own = domain.isEmpty() || domain.equals("ai.onnx");
    return own ? (int) Math.max(0, Math.min(version, Integer.MAX_VALUE)) : 0;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
