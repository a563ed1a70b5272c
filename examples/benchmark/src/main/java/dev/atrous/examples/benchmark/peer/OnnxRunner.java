package dev.atrous.examples.benchmark.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Iterator;
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
    FloatBuffer pixels = buffer(Float.BYTES * image.length).asFloatBuffer().put(image).rewind();
    this.input = OnnxTensor.createTensor(environment, pixels, graph.input().shape());
    this.inputs = Map.of(session.getInputNames().iterator().next(), input);
    Iterator<Value> values = graph.outputs().iterator();
    for (String name : session.getOutputNames()) {
      outputs.put(name, output(environment, values.next()));
    }
  }

  private OnnxTensor output(OrtEnvironment environment, Value value) throws OrtException {
    ByteBuffer memory = buffer(Float.BYTES * value.elements());
    memories.add(memory);
    return OnnxTensor.createTensor(environment, memory.asFloatBuffer(), value.shape());
  }

  /** Poisons the outputs with NaN. */
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
