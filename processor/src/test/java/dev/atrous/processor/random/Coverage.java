package dev.atrous.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.plan.ChannelPlan;
import dev.atrous.processor.plan.StepPlan;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.reference.ShippedBlocks;
import dev.atrous.processor.testing.Compilation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What random networks have met, and how often: every kind of step of the plan, every form in which
 * the runtime computes steps, and what a user can write. A run must meet all of it, so that nobody
 * takes for tested what no network has.
 */
final class Coverage {

  /** How the nested class of a step begins, by its record or, where it has kinds, by the kind. */
  private static final Map<String, String> STEPS = new LinkedHashMap<>();

  /** Forms of steps in generated classes. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  /** What is written in declarations. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    STEPS.put("AdaptivePoolPlan", "class Adaptive(Avg|Max)Pool\\d");
    STEPS.put("CopyPlan", "class (Copy|Crop|Slice)On");
    STEPS.put("BlocksPlan", "class (DepthToSpace|SpaceToDepth)On");
    STEPS.put("GroupNormPlan", "class GroupNorm\\d");
    STEPS.put("LayerNormPlan", "class LayerNormOn");
    STEPS.put("LocalResponsePlan", "class LocalResponseNorm\\d");
    STEPS.put("JoinPlan", "class (Add|Subtract|Multiply|Divide|Maximum|Minimum)On");
    STEPS.put("PadPlan", "class Pad");
    STEPS.put("PredictionsPlan", "class PredictionsOn");
    STEPS.put("ResizePlan", "class (Resize|Bilinear|Nearest)");
    STEPS.put("ShufflePlan", "class Shuffle");
    STEPS.put("TransposedPlan", "class TransposedConv");
    STEPS.put("CONVOLUTION", "class (Conv\\d|PointwiseOn)");
    STEPS.put("DEPTHWISE", "class Depthwise\\d");
    STEPS.put("MAX_POOL", "class MaxPool\\d");
    STEPS.put("AVERAGE_POOL", "class AvgPool\\d");
    STEPS.put("GLOBAL_AVERAGE_POOL", "class GlobalAvgPoolOn");
    STEPS.put("GLOBAL_MAX_POOL", "class GlobalMaxPoolOn");
    STEPS.put("LINEAR", "class LinearOn");
    STEPS.put("BATCH_NORM", "class BatchNormOn");
    STEPS.put("SCALE", "class ScaleOn");
    STEPS.put("NORMALIZE", "class NormalizeOn");
    STEPS.put(
        "ACTIVATE",
        "class (Relu|Relu6|LeakyRelu\\w*|HardSwish|HardSigmoid|SlopedHardSigmoid\\w*|Sigmoid|Silu|Tanh|Gelu\\w*|Elu\\w*|Softplus|Mish|Clip\\w*)On");
    STEPS.put("PRELU", "class (PRelu|PRelu\\w*)On");
    STEPS.put("SOFTMAX", "class SoftmaxOn");
    STEPS.put("LOG_SOFTMAX", "class LogSoftmaxOn");
    STEPS.put("ARG_MAX", "class ArgMaxOn");
    STEPS.put("CHANNEL_MAX", "class ChannelMaxOn");
    STEPS.put("CHANNEL_MEAN", "class ChannelMeanOn");

    FORMS.put("prefetched pool", "= new PrefetchedStep\\(|=\\s+new PrefetchedStep\\(");
    FORMS.put("prefetched rows of a fused step", "new Fused\\w*Step\\(\\s*new PrefetchedStep\\(");
    FORMS.put("scale folded into weights", "\\.fold\\(\\s*parameters\\.(scale|affine)\\(");
    FORMS.put("line-buffered step", "new LineBufferedStep\\(");
    FORMS.put("line-buffered step with a sum", "new LineBufferedJoinStep\\(");
    FORMS.put("line buffer of several rows", "LineBuffer[^;]*\\.bands\\(");
    FORMS.put("rows in the order in which they share taps", "rows so far apart read the same");
    FORMS.put("rows for several threads", "rows, and the fewest for a thread");
    FORMS.put(
        "room between pixels", "256×\\d+×\\d+ in pixels of 272|512×\\d+×\\d+ in pixels of 528");
    FORMS.put("fused step", "new FusedStep\\(");
    FORMS.put("fused step with a sum", "new FusedJoinStep\\(");
    FORMS.put(
        "convolution, sum and activation",
        "accumulatingConvolution\\(window, filter, Activation\\.R");
    FORMS.put("k×k convolution and sum", "class Conv\\w*Accumulating");
    FORMS.put(
        "pixel before maps that is everywhere the same",
        "Convolution 1×1 of input channels [1-9][^,]*(, batch norm)?, added to");
    FORMS.put(
        "pixel behind maps that is everywhere the same",
        "Convolution 1×1 of input channels 0 [^,]*(, batch norm)?, added to");
    FORMS.put("layer that is added to zeros by itself", "there is none");
    FORMS.put("slice by itself", "lies in pixels of");
    FORMS.put("block that writes a slice", "\\* Block [^/]* → [^.]* in pixels of [^.]*\\. ");
    FORMS.put("copies that write a slice", "\\* The copies [^/]* → [^.]* in pixels of");

    WORDS.put("a kernel above 6", "kernel = (\\{\\d, )?([7-9]|\\d\\d)");
    WORDS.put("a rate above 20", "rate = (2[1-9]|[3-9]\\d)");
    WORDS.put("a stride above 4", "stride = (\\{\\d, )?([5-9]|\\d\\d)");
    WORDS.put("more than 200 channels", "channels = (2\\d[1-9]|2[1-9]\\d|[3-9]\\d\\d)[,)]");
    WORDS.put("a join of more than 3", "@(Add|Concat)[^;]*\\((Tensor \\S+, ){3,}");
    WORDS.put("a list of several maps", "@Predictions[^;]*\\(Tensor \\S+, ");
    WORDS.put("@InstanceNorm", "@InstanceNorm");
    WORDS.put("@LayerNorm without weights", "@LayerNorm\\([^)]*affine = false");
    WORDS.put("@Activate", "@Activate");
    WORDS.put("@RatesAsWritten", "@RatesAsWritten");
    WORDS.put("outputStride", "outputStride = ");
    WORDS.put("padding given once", "@(Network|Block)\\([^)]*padding = ");
    WORDS.put("epsilon given once", "@(Network|Block)\\([^)]*epsilon = ");
    WORDS.put("@Named parts", "@Named\\([^)]* = ");
    WORDS.put("@Named on a network that inherits", "@Network\\S* @Named|@Network[^\n]*\\) @Named");
    WORDS.put("an interface that inherits", "interface \\w+ extends ");
    WORDS.put("another size of a network", "interface \\w+Resized extends ");
    WORDS.put("types and constants called as generated ones", "(enum|int) (Step|Window|Math|List)");
    WORDS.put("@Repeat", "@Repeat");
    WORDS.put("@Each", "@Each");
    WORDS.put("@When", "@When");
    WORDS.put("@Output", "@Output");
    ShippedBlocks.ALL.forEach(
        (name, block) -> {
          WORDS.put("@" + name, "@" + name + "\\b");
          block
              .attributes()
              .forEach(
                  attribute ->
                      WORDS.put(
                          "@" + name + "(" + attribute.name() + ")",
                          "@" + name + "\\([^)]*\\b" + attribute.name() + " = "));
        });
  }

  private static final Map<String, Pattern> GENERATED = patterns(STEPS, FORMS);
  private static final Map<String, Pattern> DECLARED = patterns(WORDS, Map.of());

  private final Map<String, Integer> met = new TreeMap<>();

  Coverage() {
    GENERATED.keySet().forEach(name -> met.put(name, 0));
    DECLARED.keySet().forEach(name -> met.put(name, 0));
    met.put("a batch above 3", 0);
  }

  private static Map<String, Pattern> patterns(Map<String, String> one, Map<String, String> other) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    Stream.of(one, other)
        .forEach(all -> all.forEach((name, text) -> patterns.put(name, Pattern.compile(text))));
    return patterns;
  }

  /** Every kind of step that a plan may have; a new one is missed here until it has an entry. */
  static Set<String> kindsOfSteps() {
    Stream<String> records =
        Arrays.stream(StepPlan.class.getPermittedSubclasses())
            .filter(type -> type != WindowPlan.class && type != ChannelPlan.class)
            .map(Class::getSimpleName);
    Stream<String> kinds =
        Stream.of(WindowPlan.Kind.values(), ChannelPlan.Kind.values())
            .flatMap(Arrays::stream)
            .map(Enum::name);
    return Stream.concat(records, kinds).collect(Collectors.toSet());
  }

  /** Counts the networks in which each of them is found. */
  synchronized void collect(List<RandomNetwork> networks, Compilation compilation) {
    compilation.generated().values().forEach(text -> count(GENERATED, text));
    for (RandomNetwork network : networks) {
      String texts = network.library() + "\n" + network.sources();
      count(DECLARED, texts);
      if (network.batch() > 3) {
        met.merge("a batch above 3", 1, Integer::sum);
      }
    }
  }

  private void count(Map<String, Pattern> patterns, String text) {
    patterns.forEach(
        (name, pattern) -> {
          if (pattern.matcher(text).find()) {
            met.merge(name, 1, Integer::sum);
          }
        });
  }

  /** Fails, and names what no network had. */
  synchronized void assertAllMet() {
    assertThat(STEPS.keySet()).containsExactlyInAnyOrderElementsOf(kindsOfSteps());
    assertThat(met.entrySet().stream().filter(each -> each.getValue() == 0).map(Map.Entry::getKey))
        .as("met by none of the networks; so often the others: %s", met)
        .isEmpty();
  }

  /** In how many networks each was, for people to read. */
  synchronized String text() {
    return met.entrySet().stream()
        .map(each -> "%8d  %s".formatted(each.getValue(), each.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
