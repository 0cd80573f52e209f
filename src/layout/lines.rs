//! Line breaking by estimated widths, where no browser does it.

/// The factor by which bold letters are wider.
const BOLD: f64 = 1.12;

/// The width of a text, in ems. A cautious estimate, by the widest of common system fonts, DejaVu Sans.
pub fn width(text: &str, bold: bool) -> f64 {
    text.chars().map(advance).sum::<f64>() * if bold { BOLD } else { 1.0 }
}

/// Whether a character takes up no room: vowels above and below Arabic letters, joiners, and controls of direction.
pub fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

fn advance(letter: char) -> f64 {
    match letter {
        c if is_silent(c) => 0.0,
        ' ' | 'i' | 'j' | 'l' | 'I' | '\'' | '’' | ',' | '.' | ':' | ';' | '!' | '|' | '·' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.45,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 1.0,
        // Scripts whose letters fill a square.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'.. => 1.0,
        _ if letter.is_uppercase() => 0.78,
        _ if letter.is_ascii() => 0.64,
        _ => 0.68,
    }
}

/// Breaks a text into lines of at most this many ems. A word wider than a line is broken instead of being cut off.
pub fn lines(text: &str, room: f64, bold: bool) -> Vec<String> {
    let fits = |line: &str| width(line, bold) <= room;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ if fits(word) => lines.push(word.to_owned()),
            _ => lines.extend(broken(word, fits)),
        }
    }
    lines
}

/// Breaks a word into pieces that fit.
fn broken(word: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || fits(&format!("{piece}{letter}")) => piece.push(letter),
            _ => pieces.push(letter.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_room_and_no_letter_is_lost() {
        let text = "Who says who holds it, and Donaudampfschifffahrtsgesellschaftskapitänsmützen, in 山山山山山山山山";
        for room in [4.0, 7.0, 12.0, 60.0] {
            let lines = lines(text, room, true);
            assert!(lines.iter().all(|line| width(line, true) <= room), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "{room}");
        }
        assert_eq!(lines("one two", 100.0, false), ["one two"]);
    }
}
