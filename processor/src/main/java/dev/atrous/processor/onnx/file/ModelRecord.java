package dev.atrous.processor.onnx.file;

import java.util.Map;

/**
 * What an ONNX file holds.
 *
 * @param producer the program that wrote it, with its version; may be empty
 * @param operatorSet the version of ONNX's own operator set
 * @param metadata what its author noted, by key
 * @param graph its graph
 * @param sha256 the file's SHA-256 in hexadecimal digits
 * @param bytes the size of the file
 */
public record ModelRecord(
    String producer,
    int operatorSet,
    Map<String, String> metadata,
    GraphRecord graph,
    String sha256,
    long bytes) {

  /** The same with another graph. */
  public ModelRecord with(GraphRecord other) {
    return new ModelRecord(producer, operatorSet, metadata, other, sha256, bytes);
  }
}
