package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights in several files, of which an index says which holds what. */
class ShardedWeightsTest {

  private static final String INDEX = "model.safetensors.index.json";

  @TempDir Path folder;

  @BeforeEach
  void shards() throws IOException {
    write(folder);
  }

  private static void write(Path folder) throws IOException {
    Weights.Builder first = Weights.builder().put("b", new float[] {1, 2}, 2);
    first.put("tied", new float[] {9}, 1).build().save(folder.resolve("one.safetensors"));
    Weights.builder().put("a", new float[] {3}, 1).build().save(folder.resolve("two.safetensors"));
    index(folder, "'c': 1}, 'weight_map': {'a': 'two.safetensors', 'b': 'one.safetensors'}");
  }

  private static Path index(Path folder, String members) throws IOException {
    String text = "{'metadata': {'total_size': 12, " + members + "}";
    return Files.writeString(folder.resolve(INDEX), text.replace('\'', '"'));
  }

  @Test
  void tensorsComeInTheOrderOfTheIndexAndNoOthers() {
    Weights weights = Weights.read(folder.resolve(INDEX));

    assertThat(weights.names()).containsExactly("a", "b");
    assertThat(weights.values("a")).containsExactly(3);
    assertThat(weights.values("b")).containsExactly(1, 2);
  }

  @Test
  void inAnArchiveToo() throws IOException {
    URI archive = URI.create("jar:" + folder.resolve("weights.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      write(zip.getPath("/"));
      assertThat(Weights.read(zip.getPath("/" + INDEX)).values("b")).containsExactly(1, 2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'c':1}, 'weight_map': {'a': 'no.safetensors'}|shard 'no.safetensors' is not there",
        "'c':1}, 'weight_map': {'bb': 'one.safetensors'}|shard 'one.safetensors' has no tensor 'bb'",
        "'c':1}, 'weight_map': {'a': '../one.safetensors'}|expected a file beside it",
        "'c':1}, 'weight_map': {'a': '/etc/passwd'}|expected a file beside it",
        "'c':1}, 'weight_map': {'a': '..'}|expected a file beside it",
        "'c':1}, 'weight_map': {'a': 'model.safetensors.index.json'}|json': it is JSON",
        "'c':1}, 'weight_map': {'a': 7}|something else than a file for 'a'",
        "'c':1}, 'weight_map': {'a': null}|something else than a file for 'a'",
        "'c':1}, 'weight_map': ['a']|expected one object weight_map",
        "'c':1}, 'weight_map': {'a': 'two.safetensors', 'a': 'two.safetensors'}|'a' twice",
        "'c':1}, 'weights': {}|without weight_map",
        "'c':1}, 'weight_map': {'a'|damaged",
        "'c':1}, 'weight_map': {}} {|damaged",
        "'c':1}, 'x': [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[|damaged"
      })
  void whatIsWrongIsSaid(String members, String message) throws IOException {
    Path index = index(folder, members);

    assertThatThrownBy(() -> Weights.read(index))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith(index + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void aDamagedShardIsNamed() throws IOException {
    Files.write(folder.resolve("two.safetensors"), new byte[3]);

    assertThatThrownBy(() -> Weights.read(folder.resolve(INDEX)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("shard 'two.safetensors': expected 8 bytes of header length");
  }

  @Test
  void aStreamHasNoShards() {
    byte[] index = "{\"weight_map\": {}}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(index)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("if it is an index of shards, read it from its file");
  }
}
