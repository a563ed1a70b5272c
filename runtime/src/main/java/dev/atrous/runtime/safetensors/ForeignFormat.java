package dev.atrous.runtime.safetensors;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The kinds of file that people give in place of a safetensors file, told by how they begin, with
 * what to do about each.
 */
enum ForeignFormat {
  /** What {@code torch.save} makes. */
  ZIP("PK\3\4", "it is a zip archive, as torch.save makes (.pth, .pt, .bin); " + Advice.CONVERT),
  /** What {@code torch.save} made before version 1.6. */
  PICKLE(
      "\u0080\2", "it is a Python pickle, as old versions of torch.save make; " + Advice.CONVERT),
  /** What a clone without Git LFS has. */
  LFS_POINTER(
      "version ",
      "it is a pointer of Git LFS that stands for the file; 'git lfs pull' fetches the file itself"),
  /** What a download has that ended at a page. */
  HTML("<!", "it is an HTML page; " + Advice.DOWNLOAD),
  /** The same, without a declaration. */
  BARE_HTML("<h", "it is an HTML page; " + Advice.DOWNLOAD),
  /** What a download has that ended at an error of its store. */
  XML("<?xml", "it is an XML document; " + Advice.DOWNLOAD),
  /** What Keras writes. */
  HDF5(
      "\u0089HDF",
      "it is an HDF5 file, as Keras makes (.h5); load it in Python and save the arrays with"
          + " safetensors.numpy.save_file"),
  /** What a download has that nobody unpacked. */
  GZIP("\37\u008b", "it is compressed by gzip; unpack it first"),
  /** Weights of a language model. */
  GGUF("GGUF", "it is a GGUF file, whose numbers are of types for language models"),
  /** A model of TensorFlow Lite, which says so four bytes later. */
  TENSORFLOW_LITE(4, "TFL3", "it is a model of TensorFlow Lite; export the weights from Python"),
  /** A model with its graph: the version of its format, then the name of what made it. */
  ONNX(
      2,
      "\22",
      "it is an ONNX model, which has a graph beside the weights; the importer of the examples"
          + " makes a network and a safetensors file of it"),
  /** What lists the files that hold the tensors. */
  JSON(
      "{",
      "it is JSON; if it is an index of shards, read it from its file, with the shards beside it");

  /** Sentences that several end with. */
  private static final class Advice {

    static final String CONVERT =
        "in Python, safetensors.torch.save_file(torch.load(file, weights_only=True),"
            + " 'weights.safetensors') converts a state dict";

    static final String DOWNLOAD =
        "a download that needs a login, or has moved, leaves that under the file's name";
  }

  private final int at;
  private final byte[] mark;
  private final String explanation;

  ForeignFormat(String mark, String explanation) {
    this(0, mark, explanation);
  }

  ForeignFormat(int at, String mark, String explanation) {
    this.at = at;
    this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    this.explanation = explanation;
  }

  /**
   * What a file is and what to do, if it is none in safetensors format but a known one.
   *
   * @param start its first bytes
   */
  static Optional<String> explain(byte[] start) {
    for (ForeignFormat format : values()) {
      if (format.begins(start)) {
        return Optional.of(format.explanation);
      }
    }
    return Optional.empty();
  }

  private boolean begins(byte[] start) {
    for (int i = 0; i < mark.length; i++) {
      if (at + i >= start.length || start[at + i] != mark[i]) {
        return false;
      }
    }
    // A version of ONNX's format is a small number behind the key of the first field.
    return this != ONNX || start[0] == 8 && start[1] > 0 && start[1] < 32;
  }
}
