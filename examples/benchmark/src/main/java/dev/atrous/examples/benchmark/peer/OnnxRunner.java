package dev.atrous.examples.benchmark.peer;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session with its input and its outputs in native memory, where nothing is copied to or from.
 */
final class OnnxRunner implements Runner {

  private final OrtSession session;
  private final OnnxTensor input;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
  private final List<ByteBuffer> memories = new ArrayList<>();

  OnnxRunner(OrtEnvironment environment, OrtSession session, PeerGraph graph, float[] image)
      throws OrtException {
    this.session = session;
    FloatBuffer values = buffer(Float.BYTES * image.length).asFloatBuffer().put(image).rewind();
    this.input = OnnxTensor.createTensor(environment, values, graph.input().shape());
    this.inputs = Map.of(graph.input().name(), input);
    for (Value value : graph.outputs()) {
      TensorInfo info = (TensorInfo) session.getOutputInfo().get(value.name()).getInfo();
      outputs.put(value.name(), output(environment, info, value));
    }
  }

  private OnnxTensor output(OrtEnvironment environment, TensorInfo info, Value value)
      throws OrtException {
    ByteBuffer memory = buffer(info.type.size * value.elements());
    memories.add(memory);
    return info.type == OnnxJavaType.INT64
        ? OnnxTensor.createTensor(environment, memory.asLongBuffer(), info.getShape())
        : OnnxTensor.createTensor(environment, memory.asFloatBuffer(), info.getShape());
  }

  /** Poisons the outputs: −1 as an index, NaN as a float. */
  @Override
  public void before() {
    for (ByteBuffer memory : memories) {
      for (int at = 0; at < memory.capacity(); at++) {
        memory.put(at, (byte) -1);
      }
    }
  }

  @Override
  public void run() {
    try {
      session.run(inputs, outputs).close();
    } catch (OrtException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public float[][] outputs() {
    float[][] planes = new float[outputs.size()][];
    int index = 0;
    for (OnnxTensor output : outputs.values()) {
      planes[index++] = floats(output);
    }
    return planes;
  }

  private static float[] floats(OnnxTensor output) {
    if (output.getInfo().type == OnnxJavaType.INT64) {
      LongBuffer indices = output.getLongBuffer();
      float[] values = new float[indices.remaining()];
      for (int index = 0; index < values.length; index++) {
        values[index] = indices.get();
      }
      return values;
    }
    FloatBuffer floats = output.getFloatBuffer();
    float[] values = new float[floats.remaining()];
    floats.get(values);
    return values;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    outputs.values().forEach(OnnxTensor::close);
    input.close();
    try {
      session.close();
    } catch (OrtException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
