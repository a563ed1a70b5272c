package dev.atrous.processor.onnx.file;

import java.util.List;
import java.util.Map;

/**
 * The graph as it stands in the file.
 *
 * @param name its name
 * @param nodes its operations, each behind those that it reads
 * @param initializers its constants by name, its weights among them
 * @param inputs what it reads; in old files the initializers too
 * @param outputs what it makes
 */
public record GraphRecord(
    String name,
    List<NodeRecord> nodes,
    Map<String, TensorRecord> initializers,
    List<ValueRecord> inputs,
    List<ValueRecord> outputs) {}
