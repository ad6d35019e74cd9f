//! How hard a text is to read: the grade of Flesch and Kincaid, with syllables counted by rule.

/// Words that the rules count wrong.
const EXCEPTIONS: [(&str, usize); 3] = [("business", 2), ("every", 2), ("being", 2)];

/// The words of a text.
pub fn words(text: &str) -> Vec<&str> {
    let parts = text.split(|letter: char| !(letter.is_ascii_alphabetic() || letter == '\'' || letter == '’'));
    parts.filter(|word| word.chars().any(|letter| letter.is_ascii_alphabetic())).collect()
}

/// The school grade that sentences ask for.
pub fn grade(sentences: &[Vec<&str>]) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).expect("a short text"));
    let all = count(sentences.iter().map(Vec::len).sum());
    let sounds = count(sentences.iter().flatten().map(|word| syllables(word)).sum());
    0.39 * all / count(sentences.len()) + 11.8 * sounds / all - 15.59
}

/// The syllables of a word: its groups of vowels, less the ones that are not said.
pub fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    if let Some((_, count)) = EXCEPTIONS.iter().find(|(other, _)| *other == word) {
        return *count;
    }
    let vowel = |letter: char| "aeiouy".contains(letter);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        groups += usize::from(vowel(letter) && !before);
        before = vowel(letter);
    }
    let ends = |end: &str| word.ends_with(end);
    let own_sound = ends("ee") || ends("le") && !word.trim_end_matches("le").ends_with(vowel);
    let silent_e = ends("e") && !own_sound;
    let silent_ed = ends("ed") && !(ends("ted") || ends("ded"));
    let mute_plural =
        ends("es") && !["ses", "zes", "xes", "ches", "shes", "ges", "ces", "ies"].iter().any(|end| ends(end));
    // Two vowels that are said apart.
    let apart = ["io", "ia", "eo", "iu"].iter().filter(|pair| word.contains(**pair)).count();
    let together = ["tion", "sion", "cial", "tial", "peo", "cian", "gion", "cious"]
        .iter()
        .filter(|piece| word.contains(**piece))
        .count();
    (groups + apart).saturating_sub(together + usize::from(groups > 1 && (silent_e || silent_ed || mute_plural))).max(1)
}
