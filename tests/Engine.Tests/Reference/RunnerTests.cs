using System.Globalization;
using NUnit.Framework;
using ReferenceCases;

namespace Engine.Tests.Reference;

/// <summary>The command that runs a directory: what it prints, what it exits with, and what it says about files that are wrong.</summary>
[TestFixture]
public sealed class RunnerTests
{
    private string directory = "";

    [SetUp]
    public void CreateDirectory() => directory = Directory.CreateTempSubdirectory("reference-cases-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(directory, recursive: true);

    [Test]
    public void A_directory_without_failures_exits_with_0()
    {
        Write("b.json", Family("second", Case("exp-0", "exp", want: "[1.0]", data: "[0.0]")));
        Write("a.json", Family(
            "first", Case("neg-0", "negate", want: "[-2.0]", data: "[2.0]"), Case("neg-1", "negate", want: "[3.0]", data: "[-3.0]")));

        var (code, output, errors) = Run(directory);
        Assert.That(output, Is.EqualTo("first: 2 passed, 0 failed, 0 not supported\nsecond: 1 passed, 0 failed, 0 not supported\n"));
        Assert.That((code, errors), Is.EqualTo((0, "")));
    }

    [Test]
    public void The_first_wrong_element_of_a_failed_case_is_named()
    {
        Write("a.json", Family("arithmetic", Case("neg-0", "negate", want: "[-1.0, -2.5, -4.0]", data: "[1.0, 2.0, 3.0]"),
            Case("neg-1", "negate", want: "[-1.0]", data: "[1.0]")));

        var (code, output, _) = Run(directory);
        Assert.That(output, Is.EqualTo("arithmetic: 1 passed, 1 failed, 0 not supported\n  neg-0: failed, output[1]: got -2, want -2.5\n"));
        Assert.That(code, Is.EqualTo(1));
    }

    [Test]
    public void A_wrong_gradient_fails()
    {
        const string gradients = """
            , "upstream": { "output": { "shape": [1, 2], "data": [1.0, 10.0] } },
            "gradients": { "a": { "shape": [1, 2], "data": [-1.0, 10.0] } }
            """;
        Write("a.json",
            Family("arithmetic", Case("neg-0", "negate", want: "[-1.0, -2.0]", data: "[1.0, 2.0]", shape: "[1, 2]", more: gradients)));

        var (code, output, _) = Run(directory);
        Assert.That(output, Does.Contain("neg-0: failed, gradient of a[0, 1]: got -10, want 10"));
        Assert.That(code, Is.EqualTo(1));
    }

    [Test]
    public void Unknown_operations_and_settings_are_not_supported_and_fail_nothing()
    {
        Write("a.json", Family("odd",
            """{ "name": "warp-0", "op": "warp", "tolerance": 1e-9, "inputs": "in a form of its own" }""",
            Case("neg-0", "negate", want: "[-1.0]", data: "[1.0]", attributes: """{ "twice": true }"""),
            Case("gelu-0", "gelu", want: "[0.0]", data: "[0.0]", attributes: """{ "approximate": "tanh" }"""),
            Case("power-0", "power", want: "[0.0]", data: "[0.0]"),
            Case("sum-0", "sum", want: "[0.0]", data: "[0.0]", attributes: """{ "axes": "rows" }""")));

        var (code, output, _) = Run(directory);
        Assert.That(output, Is.EqualTo("""
            odd: 0 passed, 0 failed, 5 not supported
              warp-0: not supported, operation 'warp'
              neg-0: not supported, attribute 'twice' of 'negate'
              gelu-0: not supported, approximate 'tanh'
              power-0: not supported, no attribute 'exponent'
              sum-0: not supported, a.json, case 'sum-0'.attributes.axes: a whole number is expected.

            """.ReplaceLineEndings("\n")));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public void Another_shape_fails()
    {
        Write("a.json", Family("arithmetic", """
            { "name": "neg-0", "op": "negate", "tolerance": 1e-9, "inputs": { "a": { "shape": [2], "data": [1, 2] } },
              "outputs": { "output": { "shape": [1, 2], "data": [-1, -2] } } }
            """));

        Assert.That(Run(directory).Output, Does.Contain("neg-0: failed, output: got the shape [2], want [1, 2]"));
    }

    [Test]
    public void Shapes_that_the_operation_refuses_fail_with_its_explanation()
    {
        Write("a.json", Family("arithmetic", """
            { "name": "add-0", "op": "add", "tolerance": 1e-9, "outputs": {},
              "inputs": { "a": { "shape": [2], "data": [1, 2] }, "b": { "shape": [3], "data": [1, 2, 3] } } }
            """));

        Assert.That(Run(directory).Output, Does.Contain("add-0: failed, refused: add of [2] and [3]: "));
    }

    [TestCase("NaN", "NaN", 1, TestName = "NaN_never_passes_not_even_where_it_is_expected")]
    [TestCase("Infinity", "-Infinity", 0, TestName = "An_infinity_that_is_expected_passes")]
    [TestCase("Infinity", "Infinity", 1, TestName = "The_other_infinity_fails")]
    [TestCase("Infinity", "1.0", 1, TestName = "An_infinity_where_a_number_is_expected_fails")]
    [TestCase("1.0", "Infinity", 1, TestName = "A_number_where_an_infinity_is_expected_fails")]
    public void What_is_not_finite_is_compared_by_kind(string input, string want, int code)
    {
        Write("a.json", Family("arithmetic", Case("neg-0", "negate", want: $"[{want}]", data: $"[{input}]")));
        Assert.That(Run(directory).Code, Is.EqualTo(code));
    }

    [TestCase(1e-6, 0, TestName = "A_difference_within_the_tolerance_passes")]
    [TestCase(1e-8, 1, TestName = "A_difference_beyond_the_tolerance_fails")]
    public void A_case_has_its_own_tolerance(double tolerance, int code)
    {
        Write("a.json", Family("arithmetic", Case("neg-0", "negate", want: "[-1000.0001]", data: "[1000.0]", tolerance: tolerance)));
        Assert.That(Run(directory).Code, Is.EqualTo(code));
    }

    [Test]
    public void The_command_takes_one_directory()
    {
        Assert.That(Run(),
            Is.EqualTo((2, "", "One directory of reference cases is expected; received 0 arguments. Try: tests/ReferenceCases/Cases\n")));
        Assert.That(Run("a", "b").Code, Is.EqualTo(2));
        Assert.That(Run("--help").Output, Does.Contain("Usage: "));
        Assert.That(Run("--help").Code, Is.Zero);
    }

    [Test]
    public void A_missing_directory_is_named()
    {
        var missing = Path.Combine(directory, "nowhere");
        var (code, output, errors) = Run(missing);
        Assert.That(errors, Does.StartWith($"The directory '{missing}' cannot be read: "));
        Assert.That((code, output), Is.EqualTo((2, "")));
    }

    [Test]
    public void A_directory_without_cases_is_named() =>
        Assert.That(Run(directory),
            Is.EqualTo((2, "", $"The directory '{directory}' holds no reference cases: no file there ends in .json.\n")));

    [TestCase("{", "a.json is not JSON: ", TestName = "A_file_that_is_cut_short")]
    [TestCase("[]", "a.json: an object is expected.", TestName = "A_file_without_a_family")]
    [TestCase("""{ "family": "f", "cases": [] }""", "a.json: 'dtype' is missing.", TestName = "A_file_without_a_type")]
    [TestCase("""{ "family": "f", "dtype": "float32", "cases": [] }""", "a.json.dtype: 'float64' is expected, received 'float32'.",
        TestName = "Another_type")]
    [TestCase("""{ "family": "f", "dtype": "float64" }""", "a.json: 'cases' is missing.", TestName = "A_family_without_cases")]
    [TestCase("""{ "family": "f", "dtype": "float64", "cases": [{ "op": "exp" }] }""", "a.json.cases[0]: 'name' is missing.",
        TestName = "A_case_without_a_name")]
    [TestCase("""{ "family": "f", "dtype": "float64", "cases": [{ "name": "n", "op": "exp" }] }""",
        "a.json, case 'n': 'tolerance' is missing.", TestName = "A_case_without_a_tolerance")]
    [TestCase("""
        { "family": "f", "dtype": "float64", "cases": [{ "name": "n", "op": "exp", "tolerance": 1e-9,
            "inputs": { "a": { "shape": [2, 2], "data": [1, 2, 3] } } }] }
        """,
        "a.json, case 'n'.inputs.a: the shape [2, 2] does not hold 3 numbers.", TestName = "An_array_of_another_size_than_its_shape")]
    [TestCase("""
        { "family": "f", "dtype": "float64", "cases": [{ "name": "n", "op": "exp", "tolerance": 1e-9,
            "inputs": { "a": { "shape": [1], "data": ["one"] } } }] }
        """,
        "a.json, case 'n'.inputs.a.data[0]: a number is expected.", TestName = "An_array_of_something_else_than_numbers")]
    [TestCase("""
        { "family": "f", "dtype": "float64", "cases": [{ "name": "n", "op": "exp", "tolerance": 1e-9,
            "inputs": {}, "outputs": {} }] }
        """,
        "Case 'n' has no input 'a', which 'exp' takes.", TestName = "A_case_without_its_input")]
    [TestCase("""
        { "family": "f", "dtype": "float64", "cases": [{ "name": "n", "op": "sgd", "tolerance": 1e-9,
            "attributes": { "learning_rate": 1 } }] }
        """,
        "Case 'n' of an optimizer has no 'initial', or not as many 'parameters_after_step' as 'step_gradients'.",
        TestName = "An_optimizer_without_steps")]
    public void A_malformed_file_is_explained(string content, string sentence)
    {
        Write("a.json", content);
        var (code, _, errors) = Run(directory);
        Assert.That(errors, Does.StartWith(sentence));
        Assert.That(errors.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(code, Is.EqualTo(2));
    }

    private static string Case(string name, string op, string want, string data, string? shape = null, string attributes = "{}",
        string more = "", double tolerance = 1e-9)
    {
        shape ??= $"[{data.Split(',').Length}]";
        return $$"""
            { "name": "{{name}}", "op": "{{op}}", "attributes": {{attributes}}, "inputs": { "a": { "shape": {{shape}}, "data": {{data}} } },
              "outputs": { "output": { "shape": {{shape}}, "data": {{want}} } }{{more}},
              "tolerance": {{tolerance.ToString(CultureInfo.InvariantCulture)}} }
            """;
    }

    private static string Family(string name, params string[] cases) =>
        $$"""{ "family": "{{name}}", "dtype": "float64", "cases": [{{string.Join(", ", cases)}}] }""";

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = Runner.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(directory, file), content);
}
