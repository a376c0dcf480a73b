using System.Buffers.Binary;
using System.Text;
using Course.Cnn.Models;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;
using Engine.Tests.Data;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Model files against the description of safetensors: eight bytes of length, a header in JSON, numbers side by side.</summary>
public sealed class ModelFileTests
{
    private const string Weight = """ "0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}""",
        Bias = """ "0.bias":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}""";

    private Sequential<float> network = null!;
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolderAndNetwork() =>
        (folder, network) = (new TemporaryFolder(), new Sequential<float>(new Linear<float>(1, 2, new Rng(1))));

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_file_written_by_hand_is_read_as_its_header_says()
    {
        var words = ModelFile.Load(Write($$"""{"__metadata__":{"by":"hand"},{{Bias}},{{Weight}}}  """, 1.5f, -2, 0, 3), network);
        Assert.That(words, Is.EqualTo(new Dictionary<string, string> { ["by"] = "hand" }));
        Assert.That(Numbers(), Is.EqualTo(new[] { 1.5f, -2, 0, 3 }));
    }

    [Test]
    public void What_is_saved_is_loaded_and_begins_as_the_format_says()
    {
        ModelFile.Save(folder["model"], network, new Dictionary<string, string> { ["data"] = "\"цифры\"\n\\" });
        var saved = Numbers();
        network.Parameters.First().Variable.Value.Fill(7);
        Assert.That(ModelFile.Load(folder["model"], network), Is.EqualTo(new Dictionary<string, string> { ["data"] = "\"цифры\"\n\\" }));
        Assert.That(Numbers(), Is.EqualTo(saved));
        var bytes = File.ReadAllBytes(folder["model"]);
        var header = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Assert.That((header % 8, bytes[8], bytes.Length), Is.EqualTo((0, (byte)'{', 8 + header + 16)));
        Assert.That(bytes[^4..], Is.EqualTo(BitConverter.GetBytes(saved[^1])));
    }

    [Test]
    public void Every_bit_that_flips_is_noticed()
    {
        ModelFile.Save(folder["model"], network, new Dictionary<string, string> { ["data"] = "x" });
        var (bytes, before) = (File.ReadAllBytes(folder["model"]), Numbers());
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.That(() => ModelFile.Load(folder.Write("flipped", bytes), network), Throws.TypeOf<ModelFileException>(), $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
        }

        Assert.That(Numbers(), Is.EqualTo(before), "a file that is refused changes nothing");
    }

    [TestCase("""{"a":1,"a":2}""", "'a'")]
    [TestCase("""{WEIGHT,BIAS,BIAS}""", "names '0.bias' twice")]
    [TestCase("""{"__metadata__":{"a":"1","a":"2"},WEIGHT,BIAS}""", "names 'a' twice")]
    [TestCase("""{"__metadata__":{"a":1},WEIGHT,BIAS}""", "not text")]
    [TestCase("""{"__metadata__":null,WEIGHT,BIAS}""", "not an object")]
    [TestCase("""{"__metadata__":{"a":"\ud800"},WEIGHT,BIAS}""", "not a model file")]
    [TestCase("""{"\ud800":{},WEIGHT,BIAS}""", "not a model file")]
    [TestCase("""{WEIGHT,BIAS} {}""", "not a model file")]
    [TestCase(""" {WEIGHT,BIAS}""", "not a model file")]
    [TestCase("""[1]""", "not a model file")]
    [TestCase("""{WEIGHT}""", "8 bytes follow")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "overlaps")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""", "gap")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[3],"data_offsets":[8,20]}}""", "cut short")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[3],"data_offsets":[8,16]}}""", "do not fit")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[9223372036854775807,4],"data_offsets":[8,16]}}""", "do not fit")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[-2],"data_offsets":[8,16]}}""", "whole number")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[2.0],"data_offsets":[8,16]}}""", "whole number")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[16,8]}}""", "do not fit")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F31","shape":[2],"data_offsets":[8,16]}}""", "unknown type F31")]
    [TestCase("""{WEIGHT,"0.bias":{"dtype":"F64","shape":[1],"data_offsets":[8,16]}}""", "another architecture")]
    [TestCase("""{WEIGHT,"0.bias":{"shape":[2],"data_offsets":[8,16]}}""", "lacks")]
    [TestCase("""{WEIGHT,"1.bias":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""", "another architecture")]
    [TestCase("""{WEIGHT,BIAS,"more":{"dtype":"F32","shape":[0],"data_offsets":[16,16]}}""", "'more'")]
    public void A_header_that_breaks_the_format_is_refused(string header, string problem) =>
        AssertRefused(
            Write(header.Replace("WEIGHT", Weight, StringComparison.Ordinal).Replace("BIAS", Bias, StringComparison.Ordinal), 1, 2, 3, 4),
            problem);

    [Test]
    public void Bytes_that_are_no_text_are_refused() =>
        AssertRefused(
            folder.Write("model", Convert.FromHexString("16000000000000007B225F5F6D657461C3646174615F5F223A6E756C6C7D")),
            "not a model file");

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_neither_loaded_nor_saved(float number)
    {
        AssertRefused(Write($$"""{{{Weight}},{{Bias}}}""", 1, 2, 3, number), "'0.bias' holds a number that is infinite or NaN");
        folder.Write("older", 1, 2, 3);
        network.Parameters.First().Variable.Value.Data[0] = number;
        Assert.That(() => ModelFile.Save(folder["older"], network, new Dictionary<string, string>()),
            Throws.TypeOf<ModelFileException>().With.Message.Contains("'0.weight'"));
        Assert.That(File.ReadAllBytes(folder["older"]), Is.EqualTo(new byte[] { 1, 2, 3 }), "a model that works is not replaced");
    }

    [Test]
    public void What_is_no_file_is_refused_at_once()
    {
        AssertRefused(folder["none"], "no such model file");
        AssertRefused(folder.Path, "folder");
        AssertRefused(folder.Write("empty"), "empty");
        if (OperatingSystem.IsLinux())
        {
            AssertRefused("/dev/zero", "empty");
        }
    }

    [TestCase("4096 4096 1", "0\n1")]
    [TestCase("2147483647 2147483647 1", "0\n1")]
    [TestCase("10 10 1", "MANY")]
    public void Words_cannot_make_a_network_larger_than_its_file(string picture, string classes)
    {
        var path = folder["model"];
        foreach (var architecture in Course.Cnn.Architectures.Architecture.All)
        {
            var header = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["__metadata__"] = new Dictionary<string, string>
                {
                    ["architecture"] = architecture.Mark,
                    ["data"] = "x",
                    ["picture"] = picture,
                    ["classes"] = classes.Replace("MANY", new string('\n', 1_000_000), StringComparison.Ordinal),
                },
            });
            Write(header);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => ModelCard.Load(path), Throws.TypeOf<ModelFileException>());
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 << 20));
        }
    }

    [Test]
    public void Words_that_a_terminal_would_obey_are_refused()
    {
        var card = new ModelCard(Course.Cnn.Architectures.Architecture.Lecture, "\e[31m", [10, 10, 1], ["0", "1"]);
        ModelFile.Save(folder["model"], card.Architecture.Create(card.Picture, 2, new Rng(1)), card.Metadata);
        Assert.That(() => ModelCard.Load(folder["model"]), Throws.TypeOf<ModelFileException>().With.Message.Contains("control characters"));
        ModelFile.Save(folder["model"], card.Architecture.Create(card.Picture, 2, new Rng(1)), (card with { Data = "digits" }).Metadata);
        Assert.That(ModelCard.Load(folder["model"]).Card.ClassNames, Is.EqualTo(card.ClassNames));
    }

    [Test]
    public void A_budget_refuses_a_layer_before_it_takes_memory()
    {
        using (ParameterBudget.Begin(10))
        {
            _ = new Linear<float>(2, 3, new Rng(1)); // 9
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(
                () => new Linear<float>(20_000, 20_000, new Rng(1)), Throws.TypeOf<ShapeException>().With.Message.Contains("budget"));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        }

        Assert.That(() => new Linear<float>(20, 3, new Rng(1)), Throws.Nothing);
    }

    private float[] Numbers() => [.. network.State.SelectMany(tensor => tensor.Value.Data.ToArray())];

    private string Write(string header, params float[] numbers) => folder.Write("model",
        [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header),
            .. numbers.SelectMany(BitConverter.GetBytes)]);

    private void AssertRefused(string path, string problem)
    {
        var before = Numbers();
        var error = Assert.Throws<ModelFileException>(() => ModelFile.Load(path, network))!;
        Assert.That(error.Message, Does.StartWith($"{path}: ").And.EndsWith(".").And.Contains(problem));
        Assert.That(Numbers(), Is.EqualTo(before));
    }
}
