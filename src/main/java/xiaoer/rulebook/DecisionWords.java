package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.rulebook.language.NamedSet;
import xiaoer.rulebook.language.NamedSets;
import xiaoer.rulebook.language.PolicyWords;
import xiaoer.rulebook.language.PolicyWords.Fact;
import xiaoer.rulebook.language.PolicyWords.Field;
import xiaoer.rulebook.language.PolicyWords.Kind;
import xiaoer.rulebook.language.PolicyWords.Result;
import xiaoer.rulebook.language.Word;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/** Gathers the words in which the tables of one decision may be written. */
final class DecisionWords {

    private final Declaration declaration;
    private final Catalogue catalogue;
    private final BorrowedNames borrowed;

    DecisionWords(Declaration declaration, Catalogue catalogue, BorrowedNames borrowed) {
        this.declaration = declaration;
        this.catalogue = catalogue;
        this.borrowed = borrowed;
    }

    /** @param sets that the decision declares */
    PolicyWords gather(NamedSets sets) {
        return new PolicyWords(
                declaration.facts().values().stream().map(this::fact).toList(),
                DeclaredNames.words(List.copyOf(declaration.answers().values())),
                declaration.results().stream()
                        .map(result -> new Result(
                                DeclaredNames.word(result.name()), DeclaredNames.words(result.values()), result.is()))
                        .toList(),
                borrowed.parameters(declaration.parameters().keySet()),
                sets);
    }

    /** @param problems is told of sets that are not there */
    NamedSets sets(List<Problem> problems) {
        List<NamedSet> sets = new ArrayList<>();
        declaration
                .sets()
                .forEach((name, place) ->
                        borrowed.set(name).ifPresentOrElse(sets::add, () -> problems.add(unknown(name, place))));
        return new NamedSets(sets);
    }

    private Problem unknown(String name, Place place) {
        List<Word> names = borrowed.setNames();
        @Nullable String meant = Word.nearest(names, name);
        return meant == null
                ? place.problem("UNKNOWN_SET", name, Word.listed(names, name))
                : place.problem("UNKNOWN_SET.NEAR", name, meant);
    }

    private Fact fact(Use use) {
        FactType<?> type = Objects.requireNonNull(catalogue.type(use.shape().name()));
        Map<String, FactType.Field> said = type.fields();
        List<Field> fields = new ArrayList<>();
        use.shape().fields().values().forEach(field -> {
            FactType.Field words = said.get(field.name());
            if (words == null || !words.former()) {
                fields.add(field(field, words));
            }
        });
        return new Fact(new Word(type.name(), type.zh(), type.en()), fields);
    }

    private static Field field(FactShape.Field field, FactType.@Nullable Field said) {
        String zh = said == null ? field.name() : said.zh();
        String en = said == null ? field.name() : said.en();
        Type type = field.type();
        List<Word> values = said == null || said.choices().isEmpty()
                ? type.choices().stream()
                        .map(choice -> new Word(choice, choice, choice))
                        .toList()
                : DeclaredNames.words(said.choices());
        return new Field(
                new Word(field.name(), zh, en),
                kind(type),
                values,
                type.choices().isEmpty());
    }

    private static Kind kind(Type type) {
        return switch (type.kind()) {
            case NUMBER -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case TIME -> Kind.TIME;
            case TEXT, CHOICE -> Kind.TEXT;
            default -> Kind.OTHER;
        };
    }
}
