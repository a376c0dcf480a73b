using NUnit.Framework;

namespace Engine.Tests.Architecture;

/// <summary>What is internal stays inside its project: only tests look in, and the few listed here.</summary>
public sealed class FriendTests
{
    private static readonly (string Of, string Friend)[] Listed =
    [
        // The convolutions are walks around the micro-kernel.
        ("Course.Tensors", "Course.Cnn"),
        // ILGPU makes what launches a kernel in an assembly of this name, which has to see the kernel's arguments.
        ("Course.Cnn.Gpu", "ILGPURuntime"),
        // Two halves of one idea: what judges runs in a process of its own, what tells the learner runs in the chapter's.
        ("Course.Judging", "Course.Tutoring"),
    ];

    [Test]
    public void Only_tests_and_the_listed_projects_see_what_is_internal()
    {
        var tests = SourceTree.Projects.Where(project => project.IsTest).Select(project => project.Name).ToHashSet();
        var friends = SourceTree.Projects.SelectMany(project => project.Friends.Select(friend => (project.Name, friend)));
        Assert.That(friends.Where(pair => !tests.Contains(pair.friend)), Is.EquivalentTo(Listed));
    }
}
