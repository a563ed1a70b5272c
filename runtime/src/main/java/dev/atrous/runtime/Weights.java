package dev.atrous.runtime;

import dev.atrous.runtime.safetensors.NearestNames;
import dev.atrous.runtime.safetensors.Quoted;
import dev.atrous.runtime.safetensors.SafetensorsException;
import dev.atrous.runtime.safetensors.SafetensorsReader;
import dev.atrous.runtime.safetensors.SafetensorsWriter;
import dev.atrous.runtime.safetensors.TensorData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Named tensors in order, as a PyTorch state dict holds them: read from a safetensors file, or
 * built from arrays. Immutable. Elements of the types F32, F64, F16 and BF16 are read as floats;
 * tensors of other types may be present but not read.
 */
public final class Weights {

  private final Map<String, TensorData> tensors;
  private final String origin;

  /** Weights over a map that nobody changes any more. */
  Weights(String origin, Map<String, TensorData> tensors) {
    this.origin = origin;
    this.tensors = Collections.unmodifiableMap(tensors);
  }

  /**
   * Reads a safetensors file, or the files beside an index of shards ({@code
   * model.safetensors.index.json}). Its header is checked completely; a file of more than 16 MB
   * stays open for as long as these weights are held, and each of its tensors is read when it is
   * asked for. The file may be replaced or deleted meanwhile, as {@link #save} does, but not be
   * overwritten in place.
   *
   * @throws WeightsException if the file is missing, unreadable or damaged
   */
  public static Weights read(Path file) {
    return WeightsFiles.read(file.toString(), () -> SafetensorsReader.read(file));
  }

  /**
   * Reads a stream in safetensors format to its end and keeps its bytes. The stream is not closed.
   *
   * @throws WeightsException if the stream is unreadable or damaged
   */
  public static Weights read(InputStream in) {
    return WeightsFiles.read("stream of weights", () -> SafetensorsReader.read(in));
  }

  /**
   * Reads a resource in safetensors format, looked up as {@link Class#getResourceAsStream} does.
   *
   * @param anchor a class beside the resource, in the same module
   * @param name the resource's name: relative to the class's package, or from the root with a '/'
   * @throws WeightsException if the resource is missing, unreadable or damaged
   */
  public static Weights resource(Class<?> anchor, String name) {
    return WeightsFiles.read(
        "resource " + name + " of " + anchor.getName(),
        () -> {
          try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
              throw new SafetensorsException("there is no such resource");
            }
            return SafetensorsReader.read(in);
          }
        });
  }

  /** Weights to be put together from arrays. */
  public static Builder builder() {
    return builder("weights built in memory");
  }

  /**
   * Weights to be put together from arrays.
   *
   * @param origin where they come from, which begins messages about them
   */
  public static Builder builder(String origin) {
    return new Builder(origin);
  }

  /** The names of all tensors, in order. */
  public Set<String> names() {
    return tensors.keySet();
  }

  /** Whether there is a tensor of that name. */
  public boolean contains(String name) {
    return tensors.containsKey(name);
  }

  /**
   * The size of each dimension of a tensor, outermost first; none for a single number.
   *
   * @throws WeightsException if there is no such tensor
   */
  public int[] shape(String name) {
    return existing(name).shape().clone();
  }

  /**
   * The type of a tensor's elements as they are kept, for example {@code F16}.
   *
   * @throws WeightsException if there is no such tensor
   */
  public String dtype(String name) {
    return existing(name).type().name();
  }

  /**
   * The values of a tensor in row-major order, in a new array. F64 is rounded, F16 and BF16 are
   * converted exactly.
   *
   * @throws WeightsException if there is no such tensor, its type cannot be read as floats, or
   *     there is not enough memory for it
   */
  public float[] values(String name) {
    return WeightsFiles.values(origin, name, existing(name));
  }

  /**
   * These weights without the tensors whose name starts with a prefix, for example {@code "aux."}.
   */
  public Weights without(String prefix) {
    Map<String, TensorData> kept = new LinkedHashMap<>(tensors);
    kept.keySet().removeIf(name -> name.startsWith(prefix));
    return new Weights(origin, kept);
  }

  /**
   * Some of these weights.
   *
   * @param names of the tensors to keep, which come in this order
   * @throws WeightsException if there is no tensor of one of these names
   */
  public Weights only(Collection<String> names) {
    Map<String, TensorData> kept = new LinkedHashMap<>();
    names.forEach(name -> kept.put(name, existing(name)));
    return new Weights(origin, kept);
  }

  /**
   * These weights under other names, for example without the {@code "module."} that some trainers
   * put in front.
   *
   * @param rename gives each name its replacement
   * @throws IllegalArgumentException if two tensors would get the same name, or one that the format
   *     does not allow
   */
  public Weights renamed(UnaryOperator<String> rename) {
    Map<String, TensorData> renamed = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> putNew(renamed, rename.apply(name), tensor));
    return new Weights(origin, renamed);
  }

  /**
   * Writes a safetensors file: everything that can be read as floats in F32, anything else as it
   * is. An existing file is replaced only once the new one is complete, so a failure loses nothing.
   *
   * @throws WeightsException if the file cannot be written
   */
  public void save(Path file) {
    WeightsFiles.save(origin, tensors, file);
  }

  /**
   * Writes these weights in safetensors format, as {@link #save} does. The stream is not closed.
   *
   * @throws IOException if the stream fails
   * @throws WeightsException if a tensor cannot be read from its own file
   */
  public void write(OutputStream target) throws IOException {
    try {
      SafetensorsWriter.write(tensors, target);
    } catch (SafetensorsException e) {
      throw new WeightsException(origin, e.getMessage(), e);
    }
  }

  /** Where they come from and how many there are. */
  @Override
  public String toString() {
    return "Weights of " + tensors.size() + " tensors (" + origin + ")";
  }

  /** Where these weights come from, to begin messages with. */
  public String origin() {
    return origin;
  }

  private TensorData existing(String name) {
    TensorData tensor = tensors.get(name);
    if (tensor == null) {
      throw new WeightsException(
          origin,
          "there is no tensor "
              + Quoted.name(name)
              + NearestNames.among(names()).hint(name, near -> false),
          null);
    }
    return tensor;
  }

  private static void putNew(Map<String, TensorData> tensors, String name, TensorData tensor) {
    if (name == null || name.equals("__metadata__")) {
      throw new IllegalArgumentException("Expected the name of a tensor, found " + name + ".");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw new IllegalArgumentException(
          "The name " + Quoted.name(name) + " has half a surrogate pair.");
    }
    if (tensors.putIfAbsent(name, tensor) != null) {
      throw new IllegalArgumentException("There are two tensors named " + Quoted.name(name) + ".");
    }
  }

  /** Collects tensors for {@link Weights}; for one use by one thread. */
  public static final class Builder {

    private final Map<String, TensorData> tensors = new LinkedHashMap<>();

    private final String origin;

    private Builder(String origin) {
      this.origin = origin;
    }

    /**
     * Adds a tensor. The values are copied.
     *
     * @param name a name that was not put before
     * @param values the elements in row-major order
     * @param shape the size of each dimension, outermost first; none for a single number
     * @return this builder
     * @throws IllegalArgumentException if the name was put before or the shape does not have as
     *     many elements as there are values
     */
    public Builder put(String name, float[] values, int... shape) {
      long elements = 1;
      for (int size : shape) {
        elements = size < 0 || elements > Integer.MAX_VALUE ? Long.MAX_VALUE : elements * size;
      }
      if (elements != values.length) {
        throw new IllegalArgumentException(
            "The shape "
                + Arrays.toString(shape)
                + " of '"
                + name
                + "' does not hold the "
                + values.length
                + " values found.");
      }
      putNew(tensors, name, new HeldTensor(values.clone(), shape.clone()));
      return this;
    }

    /**
     * Adds a tensor whose values are asked for whenever they are needed, and not kept.
     *
     * @param name a name that was not put before
     * @param values gives the elements in row-major order, the same each time, in a new array
     * @param shape the size of each dimension, outermost first; none for a single number
     * @return this builder
     * @throws IllegalArgumentException if the name was put before
     */
    public Builder put(String name, Supplier<float[]> values, int... shape) {
      putNew(tensors, name, new SuppliedTensor(values, shape.clone()));
      return this;
    }

    /** The weights put so far. */
    public Weights build() {
      return new Weights(origin, new LinkedHashMap<>(tensors));
    }
  }
}
