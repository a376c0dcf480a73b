using System.Text;
using Course.Data.Files;
using Course.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class TableTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("1\n")]
    [TestCase("abc\n")]
    public void A_table_as_large_as_they_come_takes_64_MB_at_most_beside_itself(string line)
    {
        var length = (int)Table.LargestContent - 2;
        var path = folder.Write("large.csv", Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat(line, length / line.Length))));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var table = Table.ReadCsv(path);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Table.LargestContent + (64 << 20)));
        Assert.That(table.RowCount, Is.EqualTo(length / line.Length));
    }

    [Test]
    public void A_table_of_nothing_but_separators_is_refused()
    {
        var path = folder.Write("sparse.csv",
            Encoding.UTF8.GetBytes("a,b,c,d\n" + string.Concat(Enumerable.Repeat(",,,\n", (int)Table.LargestContent / 4 - 2))));
        Assert.That(() => Table.ReadCsv(path), Throws.TypeOf<DataFileException>().With.Message.Contains("more than 4194304 fields"));
    }

    [Test]
    public void Columns_are_numbers_or_text_and_missing_values_stay_missing()
    {
        var table = Read("species,mass,year\nAdelie,3750.5,2007\n,,2008\nGentoo,-1e3,\nAdelie,0,2009\n");
        Assert.That(table.RowCount, Is.EqualTo(4));
        Assert.That(table.Columns.Select(column => column.Name), Is.EqualTo(new[] { "species", "mass", "year" }));
        Assert.That(table.Text("species").Values, Is.EqualTo(new[] { "Adelie", null, "Gentoo", "Adelie" }));
        Assert.That(table.Text("species").Categories, Is.EqualTo(new[] { "Adelie", "Gentoo" }));
        Assert.That(table.Text("species").Codes(), Is.EqualTo(new[] { 0, -1, 1, 0 }));
        Assert.That(table.Numbers("mass").Values, Is.EqualTo(new[] { 3750.5, double.NaN, -1000, 0 }));
        Assert.That(table.Numbers("year").Values, Is.EqualTo(new[] { 2007, 2008, double.NaN, 2009 }));
    }

    [Test]
    public void One_field_that_is_no_number_makes_a_column_of_text() =>
        Assert.That(Read("a\n1\n2\nn/a\n").Text("a").Values, Is.EqualTo(new[] { "1", "2", "n/a" }));

    [Test]
    public void Quoted_fields_may_contain_anything()
    {
        var table = Read(
            "name,\"said, quoted\"\r\n\"Braund, Mr. Owen\",\"He said \"\"hi\"\"\r\nand left\"\r\n\"\",\"plain \"\"inside\"\"\"\r\n");
        Assert.That(table.Text("name").Values, Is.EqualTo(new[] { "Braund, Mr. Owen", null }));
        Assert.That(table.Text("said, quoted").Values, Is.EqualTo(new[] { "He said \"hi\"\r\nand left", "plain \"inside\"" }));
    }

    [TestCase("a,b\n1,2\n3,4")]
    [TestCase("a,b\r\n1,2\r\n3,4\r\n")]
    [TestCase("\uFEFFa,b\n\n1,2\n\n3,4\n\n")]
    [TestCase("a,b\r1,2\r3,4\r")]
    public void Line_ends_empty_lines_and_a_mark_at_the_start_do_not_matter(string text)
    {
        var table = Read(text);
        Assert.That(table.Numbers("a").Values, Is.EqualTo(new[] { 1, 3 }));
        Assert.That(table.Numbers("b").Values, Is.EqualTo(new[] { 2, 4 }));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property What_is_written_with_quotes_is_read(NonEmptyArray<string?> values)
    {
        // Half of a surrogate pair is no text, and cannot be written in UTF-8; a NUL is refused.
        var texts = Array.ConvertAll(values.Get, text => "x" + new string([.. (text ?? "").Where(c => c != '\0' && !char.IsSurrogate(c))]));
        var csv = "left,right\n" + string.Concat(texts.Select((text, i) => $"{i},\"{text.Replace("\"", "\"\"")}\"\n"));
        return Read(csv).Text("right").Values.SequenceEqual(texts).ToProperty();
    }

    [Test]
    public void Features_stand_side_by_side()
    {
        var features = Read("a,b,c\n1,x,2\n3,y,\n").Features<float>("c", "a");
        Assert.That(features.Shape, Is.EqualTo(new[] { 2, 2 }));
        Assert.That(features.Data.ToArray(), Is.EqualTo(new[] { 2, 1, float.NaN, 3 }));
    }

    [Test]
    public void Rows_with_missing_values_can_be_left_out()
    {
        var table = Read("a,b,c\n1,x,\n,y,2\n3,,4\n5,z,6\n");
        Assert.That(table.WithoutMissing().Numbers("a").Values, Is.EqualTo(new[] { 5 }));
        Assert.That(table.WithoutMissing("a").Text("b").Values, Is.EqualTo(new[] { "x", null, "z" }));
        Assert.That(table.WithoutMissing("a", "c").RowCount, Is.EqualTo(2));
    }

    [Test]
    public void A_table_may_have_no_rows()
    {
        var table = Read("a,b\n");
        Assert.That(table.RowCount, Is.Zero);
        Assert.That(table.Features<double>("a", "b").Shape, Is.EqualTo(new[] { 0, 2 }));
    }

    [Test]
    public void A_compressed_table_is_read()
    {
        var path = folder.Write("table.csv.gz", Gzip.Compress("a\n1\n"u8.ToArray()));
        Assert.That(Table.ReadCsv(path).Numbers("a").Values, Is.EqualTo(new[] { 1 }));
    }

    [TestCase("", "it is empty")]
    [TestCase("a,b\n1,2\n3\n", "line 3 has 1 fields, the header 2")]
    [TestCase("a,b\n\"1\n2\",3\n4,5,6\n", "line 4 has 3 fields, the header 2")]
    [TestCase("a,b,a\n1,2,3\n", "two columns are named \"a\"")]
    [TestCase("a,b\n1,\"2\n3,4\n", "the quote that opens on line 2 is not closed")]
    [TestCase("a,b\n1,\"2\"3\n", "on line 2 text follows a closing quote")]
    public void Damaged_tables_are_refused(string text, string problem)
    {
        var path = folder.Write("table.csv", Encoding.UTF8.GetBytes(text));
        Assert.That(() => Table.ReadCsv(path), Throws.TypeOf<DataFileException>().With.Message.StartsWith($"{path}: {problem}"));
    }

    [Test]
    public void A_row_whose_only_field_is_missing_is_a_row() =>
        Assert.That(Read("x\n1\n\"\"\n\n3\n").Numbers("x").Values, Is.EqualTo(new[] { 1, double.NaN, 3 }));

    [TestCase("a;b\n1,5;x\n2;y\n", 1.5)]
    [TestCase("a\tb\n1.5\tx\n2\ty\n", 1.5)]
    [TestCase("\"a,1\";b\n1.5;x\n2;y\n", 1.5)]
    public void Semicolons_and_tabs_separate_where_the_first_line_has_no_comma(string text, double expected)
    {
        var table = Read(text);
        Assert.That(((NumberColumn)table.Columns[0]).Values, Is.EqualTo(new[] { expected, 2 }));
        Assert.That(table.Text("b").Values, Is.EqualTo(new[] { "x", "y" }));
    }

    [Test]
    public void NA_and_NaN_are_missing_numbers_and_texts_like_others()
    {
        var table = Read("a,b\n1,NA\nNA,Namibia\nNaN,NaN\n");
        Assert.That(table.Numbers("a").Values, Is.EqualTo(new[] { 1, double.NaN, double.NaN }));
        Assert.That(table.Text("b").Values, Is.EqualTo(new[] { "NA", "Namibia", "NaN" }));
    }

    [TestCase("a,b\n1,2\n 3 ,4\n", "on line 3 \" 3 \" in the column \"a\" of numbers is a number with spaces around it")]
    [TestCase("a\n1\nInfinity\n", "on line 3 \"Infinity\" in the column \"a\" of numbers is not finite")]
    [TestCase("a\n1\n1e400\n", "on line 3 \"1e400\" in the column \"a\" of numbers is larger than any number")]
    [TestCase("a;b\n1.5;x\n1,5;x\n", "on line 3 \"1,5\" in the column \"a\" of numbers and another field differ in the decimal sign")]
    [TestCase("a,b\n1,x\0y\n", "line 2 holds the control character 0000")]
    [TestCase("a,b\n1,\"x\0y\"\n", "line 2 holds the control character 0000")]
    [TestCase("a,b\n1,2\v\n", "line 2 holds the control character 000B")]
    [TestCase("a,b\n1,x\ty\n", "on line 2 a tab stands within a field, but commas separate the fields")]
    [TestCase("a,b\n1,x \"y\"\n", "on line 2 a quote stands within a field")]
    [TestCase("a\n1\r2\n", "line 2 ends with a carriage return, the lines before with a line feed")]
    [TestCase("a\r1\r2\n", "line 3 ends with a line feed, the lines before with a carriage return")]
    [TestCase("a;b\n1;2;3\n", "line 2 has 3 fields, the header 2; correct the line, or quote the fields that contain semicolons")]
    public void What_can_be_read_in_two_ways_or_is_no_text_is_refused(string text, string problem) =>
        Damaged_tables_are_refused(text, problem);

    [Test]
    public void Texts_may_have_spaces_around_them() => Assert.That(Read("a\n x \n1\n").Text("a").Values, Is.EqualTo(new[] { " x ", "1" }));

    [Test]
    public void What_no_spreadsheet_holds_is_refused_early()
    {
        foreach (var (text, problem) in new[]
        {
            (string.Join(',', Enumerable.Range(0, 1_000_000)), "line 1 has more than 16384 fields"),
            ("a\n\"" + new string('x', 7_000_000), "the quote that opens on line 2 is not closed within 32767 characters"),
            ("a\n" + new string('x', 7_000_000), "line 2 has a field of more than 32767 characters"),
        })
        {
            var path = folder.Write("table.csv", Encoding.UTF8.GetBytes(text));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => Table.ReadCsv(path), Throws.TypeOf<DataFileException>().With.Message.Contains(problem));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 << 20));
        }
    }

    [Test]
    public void A_larger_table_is_read_on_request()
    {
        var path = folder.Write("table.csv", Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1234567\n", 1_100_000))));
        Assert.That(() => Table.ReadCsv(path),
            Throws.TypeOf<DataFileException>().With.Message.Contains("its content is larger than the 8388608 bytes"));
        Assert.That(Table.ReadCsv(path, largestContent: 10_000_000).RowCount, Is.EqualTo(1_100_000));
    }

    [Test]
    public void What_is_no_text_is_refused() =>
        Assert.That(() => Table.ReadCsv(folder.Write("table.csv", (byte)'a', 0xFF, 0xFE)),
            Throws.TypeOf<DataFileException>().With.Message.Contains("not text in UTF-8"));

    [Test]
    public void Asking_for_the_wrong_column_says_what_there_is()
    {
        var table = Read("a,b\n1,x\n");
        Assert.That(() => table["c"], Throws.ArgumentException.With.Message.Contains("There is no column \"c\"; the columns are a, b."));
        Assert.That(() => table.Numbers("b"), Throws.ArgumentException.With.Message.Contains("holds text"));
        Assert.That(() => table.Text("a"), Throws.ArgumentException.With.Message.Contains("holds numbers"));
    }

    private Table Read(string text) => Table.ReadCsv(folder.Write("table.csv", Encoding.UTF8.GetBytes(text)));
}
