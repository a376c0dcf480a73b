using System.Text;
using Course.Cnn.Models;
using Course.Data.Cifar;
using Course.Data.Files;
using Course.Data.Idx;
using Course.Data.Sets;
using Course.Data.Tables;
using Course.Judging.Checking;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Tutoring.Checking;
using Course.Tutoring.Verbs;
using Engine.Tests.Data;
using Engine.Tests.Tutoring;
using NUnit.Framework;

namespace Engine.Tests.Fuzzing;

/// <summary>
/// Damaged files of every format, thousands of them, each judged by a strict reader of its own: no crash, no invalid file accepted,
/// no valid one refused, what is accepted read right, one short sentence otherwise, and no more than 64 MB beside the content.
/// More cases with the environment variable COURSE_FUZZ_CASES, others with COURSE_FUZZ_SEED.
/// </summary>
public sealed class FuzzTests
{
    private const long MemoryBesideContent = 64 << 20;
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("COURSE_FUZZ_CASES") ?? "2000");
    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("COURSE_FUZZ_SEED") ?? "1");
    private static readonly byte[] Idx = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 250, 251, 252, 253, 254, 255];

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Damaged_IDX_files() => Fuzz(
        [Idx, [0, 0, 8, 1, 0, 0, 0, 2, 7, 9], [0, 0, 13, 2, 0, 0, 0, 1, 0, 0, 0, 1, 63, 128, 0, 0], [0, 0, 11, 0, 1, 2]],
        ReadIdx, file => StrictReaders.Idx(file));

    [Test]
    public void Damaged_gzip_files()
    {
        var noise = new byte[300];
        new Random(2).NextBytes(noise);
        byte[] long8 = [0, 0, 8, 1, 0, 0, 1, 44, .. noise], flat8 = [0, 0, 8, 1, 0, 0, 3, 232, .. new byte[1000]];
        var plain = Gzip.Compress(Idx);
        byte[] named = [.. plain[..3], 8, .. plain[4..10], .. "images\0"u8, .. plain[10..]];
        Fuzz(
            [plain, named, [.. Gzip.Compress(Idx[..20]), .. Gzip.Compress(Idx[20..])], Gzip.Compress(long8), Gzip.Compress(flat8)], ReadIdx,
            file => (file is [0x1F, 0x8B, ..] ? StrictReaders.Gzip(file) : file) is { } content ? StrictReaders.Idx(content) : null);
    }

    [Test]
    public void Damaged_CIFAR_files()
    {
        byte[] Record(byte label) => [label, .. Enumerable.Range(0, 3072).Select(i => (byte)i)];
        Fuzz([Record(3), [.. Record(9), .. Record(0)], Gzip.Compress([.. Record(1), .. Record(2)])],
            path => CifarFile.Read(path, CifarFormat.Ten).Labels.ToArray(),
            file => (file is [0x1F, 0x8B, ..] ? StrictReaders.Gzip(file) : file) is { } content ? StrictReaders.Cifar(content) : null);
    }

    [Test]
    public void Damaged_tables()
    {
        byte[][] tables =
        [
            "name,mass,year\nAdelie,3750.5,2007\n,,2008\n\"Gentoo, \"\"big\"\"\",-1e3,NA\n"u8.ToArray(),
            "x\n1\n\"\"\n3\n"u8.ToArray(), "a;b\r\n1,5;x\r\n2,25;y\r\n"u8.ToArray(), "\uFEFFa\tb\n1\t2\n"u8.ToArray(),
        ];
        Fuzz([.. tables, Gzip.Compress(tables[0])], path => Table.ReadCsv(path).Columns.Select(Text).ToArray(),
            file => (file is [0x1F, 0x8B, ..] ? StrictReaders.Gzip(file) : file) is { } content
                && StrictReaders.Csv(content) is { } records ? Columns(records, content) : null);
    }

    [Test]
    public void Damaged_model_files()
    {
        var network = new Sequential<float>(new Linear<float>(2, 3, new Rng(1)));
        ModelFile.Save(folder["saved"], network, new Dictionary<string, string> { ["data"] = "x" });
        const string header = """{"__metadata__":{"data":"x"},"0.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"""
            + """ "0.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]}} """;
        byte[] foreign = [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. new byte[36]];
        Fuzz([foreign, foreign, foreign, File.ReadAllBytes(folder["saved"])],
            path =>
            {
                ModelFile.Load(path, network);
                return network.State.Select(tensor => string.Join(' ', tensor.Value.Data.ToArray())).ToArray();
            },
            file => StrictReaders.Safetensors(file) is { Count: 2 } tensors
                && tensors.TryGetValue("0.weight", out var weight) && tensors.TryGetValue("0.bias", out var bias)
                && weight.Shape is [2, 3] && bias.Shape is [3] && Floats(weight.Bytes).Concat(Floats(bias.Bytes)).All(float.IsFinite)
                ? new[] { string.Join(' ', Floats(weight.Bytes)), string.Join(' ', Floats(bias.Bytes)) }
                : null);
    }

    [Test]
    public void Damaged_words_of_models()
    {
        var card = new ModelCard(Course.Cnn.Architectures.Architecture.Lecture, "digits", [10, 10, 1], ["0", "1"]);
        ModelFile.Save(folder["saved"], card.Architecture.Create(card.Picture, 2, new Rng(1)), card.Metadata);
        var file = File.ReadAllBytes(folder["saved"]);
        var words = Encoding.Latin1.GetString(file, 8, 400).Replace("course.sha256", "other.sha256!", StringComparison.Ordinal)
            .Replace("course.format", "other.format!", StringComparison.Ordinal);
        Encoding.Latin1.GetBytes(words).CopyTo(file, 8);
        Each([file[..(8 + 300)]], (seed, path, start) =>
        {
            File.WriteAllBytes(path, [.. BitConverter.GetBytes(BitConverter.ToInt64(file) + start.Length - 308),
                .. start.AsSpan(Math.Min(8, start.Length)), .. file.AsSpan(308)]);
            Outcome(seed, file, () => ModelCard.Load(path));
        });
    }

    [Test]
    public void Damaged_data_folders()
    {
        string[] names = ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];
        byte[] pictures = [.. Idx], labels = [0, 0, 8, 1, 0, 0, 0, 2, 1, 0];
        Directory.CreateDirectory(folder["set"]);
        Each([pictures, labels, pictures, labels], (seed, _, damaged) =>
        {
            byte[][] files = [pictures, labels, pictures, labels];
            files[seed % 4] = damaged;
            for (var i = 0; i < 4; i++)
            {
                File.WriteAllBytes(folder[$"set/{names[i]}"], files[i]);
            }

            var found = Outcome(seed, damaged, () =>
            {
                var set = DataChoice.Parse(folder["set"]).Load(new DataFolders(null, null, folder["cache"]));
                var (training, test) = (set.Training, set.Test);
                return new[] { training.Pixels.ToArray(), Bytes(training.Labels), test.Pixels.ToArray(), Bytes(test.Labels) };
            });
            Assert.That(found, Is.EqualTo(StrictReaders.DataFolder(files)), () => $"case {seed}: {Convert.ToHexString(damaged)}");
        });

        static byte[] Bytes(ReadOnlySpan<int> labels) => [.. labels.ToArray().Select(label => (byte)label)];
    }

    [Test]
    public void Damaged_lines_of_the_checks()
    {
        string[] lines =
        [
            """{"$type":"planned","Tasks":[{"Task":"7.1","Title":"T","Checks":[{"Task":"7.1","Check":"a","State":4}]}]}""",
            """{"$type":"started","Task":"7.1","Check":"a"}""",
            """{"$type":"finished","Result":{"Task":"7.1","Check":"a","State":0,"Message":"","Printed":"","Blank":""}}""",
            """{"$type":"ended"}""",
        ];
        Each([.. lines.Select(Encoding.UTF8.GetBytes)], (seed, _, line) =>
        {
            var read = EventReceiver.Read(Encoding.UTF8.GetString(line));
            var whole = StrictJson.CheckEvent(Encoding.UTF8.GetString(line));
            Assert.That(read?.GetType().Name, Is.EqualTo(whole), () => $"case {seed}: {Encoding.UTF8.GetString(line)}");
            var ledger = new CheckLedger();
            foreach (var happening in lines.Select(each => EventReceiver.Read(each)!).Prepend(read ?? new ChecksEnded()))
            {
                ledger.Add(happening);
                Assert.That(() => ledger.Reports.Select(report => report.State).ToList(), Throws.Nothing, $"case {seed}");
            }
        });
    }

    [Test]
    public void Damaged_memory_of_hints()
    {
        using var course = new TemporaryCourse();
        course.Write(".course/hints.json", "");
        var memory = course.PathOf(".course/hints.json");
        Each([.. new[] { """{"7.1":1}""", """{"7.1":2,"7.2":3}""" }.Select(Encoding.UTF8.GetBytes)], (seed, _, file) =>
        {
            File.WriteAllBytes(memory, file);
            using var output = new StringWriter();
            Assert.That(new HintVerb(course.Folder, output).Run(course.Task), Is.Zero, $"case {seed}");
            var level = Math.Clamp((StrictJson.Hints(Encoding.UTF8.GetString(file))?.GetValueOrDefault("7.1") ?? 0) + 1L, 1, 3);
            Assert.That(output.ToString(), Does.StartWith($"Task 7.1, Twice: hint {level} of 3"),
                () => $"case {seed}: {Encoding.UTF8.GetString(file)}");
        });
    }

    private static object ReadIdx(string path)
    {
        var array = IdxFile.Read(path);
        return ((int)array.Type, array.Shape.ToArray(), array.Content);
    }

    private static IEnumerable<float> Floats(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length / 4).Select(i => BitConverter.ToSingle(bytes, 4 * i));

    private static string Text(Column column) => column switch
    {
        NumberColumn numbers => $"{column.Name}: {string.Join('|', numbers.Values)}",
        TextColumn text => $"{column.Name}: {string.Join('|', text.Values.Select(value => value ?? "-"))}",
        _ => "",
    };

    // What the columns of valid records are; null where a field among numbers can be read in two ways, which is refused.
    private static string[]? Columns(List<string[]> records, byte[] content)
    {
        var hasCommas = Encoding.UTF8.GetString(content).Split('\n', '\r')[0] is var first
            && first.Contains(';', StringComparison.Ordinal) && !first.Contains(',', StringComparison.Ordinal);
        var columns = new List<string>();
        for (var column = 0; column < records[0].Length; column++)
        {
            var fields = records.Skip(1).Select(fields => fields[column]).ToList();
            var present = fields.Where(field => field.Length > 0).ToList();
            var isNumber = present.ConvertAll(field => StrictReaders.Number(field, hasCommas) is not null);
            var other = present.Where((field, i) => !isNumber[i] && field is not ("NA" or "NaN")).ToList();
            var doubtful = other.Where(field => StrictReaders.Number(field.Trim(), hasCommas) is not null
                || field.Trim().ToUpperInvariant() is "INFINITY" or "-INFINITY" or "+INFINITY" or "∞" or "NAN").ToList();
            var isText = other.Count > doubtful.Count || (!isNumber.Contains(true) && present.Count > 0);
            var points = present.Where((field, i) => isNumber[i] && field.Contains('.', StringComparison.Ordinal)).Any()
                && present.Where((field, i) => isNumber[i] && field.Contains(',', StringComparison.Ordinal)).Any();
            if (!isText && (doubtful.Count > 0 || points || present.Where((_, i) => isNumber[i]).Any(
                field => double.IsInfinity(StrictReaders.Number(field, hasCommas)!.Value))))
            {
                return null;
            }

            var cells = fields.Select(field => isText
                ? field.Length == 0 ? "-" : field
                : $"{StrictReaders.Number(field, hasCommas) ?? double.NaN}");
            columns.Add($"{records[0][column]}: {string.Join('|', cells)}");
        }

        return [.. columns];
    }

    private void Fuzz(byte[][] originals, Func<string, object> read, Func<byte[], object?> expected) =>
        Each(originals, (seed, path, file) =>
        {
            File.WriteAllBytes(path, file);
            var (wanted, found) = (expected(file), Outcome(seed, file, () => read(path)));
            if (wanted is null || found is null)
            {
                Assert.That(found is null, Is.EqualTo(wanted is null),
                    () =>
                        $"case {seed} is {(wanted is null ? "invalid and was accepted" : "valid and was refused")}: "
                            + $"{Convert.ToHexString(file)}");
            }
            else
            {
                Assert.That(found, Is.EqualTo(wanted), () => $"case {seed} was read wrongly: {Convert.ToHexString(file)}");
            }
        });

    private void Each(byte[][] originals, Action<int, string, byte[]> judge)
    {
        for (var i = 0; i < Cases; i++)
        {
            var seed = Seed * 1_000_000 + i;
            judge(seed, folder["file"], i < originals.Length ? originals[i] : Mutation.Of(originals[i % originals.Length], seed));
        }
    }

    /// <summary>What was read, or null if it was refused with one short sentence.</summary>
    private static object? Outcome(int seed, byte[] file, Func<object> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is DataFileException or ModelFileException)
        {
            Assert.That(exception.Message, Has.Length.LessThan(600).And.EndsWith("."));
            Assert.That(exception.Message.Any(char.IsControl), Is.False, exception.Message);
            return null;
        }
        catch (Exception exception)
        {
            throw new AssertionException($"case {seed} crashed with {exception}: {Convert.ToHexString(file)}", exception);
        }
        finally
        {
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MemoryBesideContent), $"case {seed}");
        }
    }
}
