//! Recordings of questions, sent whole or in the parts that a player asks for.

use std::ops::RangeInclusive;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpRequest, HttpResponse, web};

use super::app::App;
use super::error::Error;

/// `GET /audio/{lang}/{name}`: the name changes with the file, so that browsers may keep it for a year.
pub async fn show(
    request: HttpRequest,
    path: web::Path<(String, String)>,
    app: web::Data<App>,
) -> Result<HttpResponse, Error> {
    let recording = app.library.voices().find(&path.0, &path.1).cloned().ok_or(Error::NotFound)?;
    let kind = recording.kind;
    let read = web::block(move || recording.read()).await.map_err(|error| Error::Internal(error.to_string()))?;
    let bytes = web::Bytes::from(read.map_err(|_| Error::NotFound)?);
    let wanted = request.headers().get(header::RANGE).and_then(|range| range.to_str().ok());
    let mut response = HttpResponse::Ok();
    response
        .insert_header(ContentEncoding::Identity)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .content_type(kind);
    Ok(match wanted.map_or(Asked::Whole, |range| asked(range, bytes.len())) {
        Asked::Whole => response.body(bytes),
        Asked::Beyond => {
            response.insert_header((header::CONTENT_RANGE, format!("bytes */{}", bytes.len())));
            response.status(StatusCode::RANGE_NOT_SATISFIABLE).finish()
        }
        Asked::Part(range) => {
            let told = format!("bytes {}-{}/{}", range.start(), range.end(), bytes.len());
            response.insert_header((header::CONTENT_RANGE, told));
            response.status(StatusCode::PARTIAL_CONTENT).body(bytes.slice(range))
        }
    })
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// All of it; also where the header is not understood or asks for several parts.
    Whole,
    /// These bytes.
    Part(RangeInclusive<usize>),
    /// Bytes that the file does not have.
    Beyond,
}

fn asked(range: &str, length: usize) -> Asked {
    wanted(range, length).map_or(Asked::Whole, |wanted| {
        if wanted.start() < &length && !wanted.is_empty() { Asked::Part(wanted) } else { Asked::Beyond }
    })
}

/// The bytes named, cut at the end of the file; an empty range for a tail of nothing.
fn wanted(range: &str, length: usize) -> Option<RangeInclusive<usize>> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<usize>().ok();
    let end = length.checked_sub(1)?;
    match (first.trim().is_empty(), last.trim().is_empty()) {
        (true, true) => None,
        (true, false) => Some(length.saturating_sub(number(last)?)..=end),
        (false, true) => Some(number(first)?..=end.max(number(first)?)),
        (false, false) => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last).then(|| first..=last.min(end).max(first))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, asked};

    #[test]
    fn a_part_is_cut_as_players_ask_for_it() {
        assert_eq!(asked("bytes=0-1", 10), Asked::Part(0..=1));
        assert_eq!(asked("bytes=4-", 10), Asked::Part(4..=9));
        assert_eq!(asked("bytes=-3", 10), Asked::Part(7..=9));
        assert_eq!(asked("bytes=-30", 10), Asked::Part(0..=9));
        assert_eq!(asked("bytes=5-99", 10), Asked::Part(5..=9));
        for beyond in ["bytes=10-", "bytes=-0", "bytes=10-12"] {
            assert_eq!(asked(beyond, 10), Asked::Beyond, "{beyond}");
        }
        for unread in ["bytes=0-1,3-4", "bytes=5-4", "bytes=-", "lines=0-1", "bytes=a-b", ""] {
            assert_eq!(asked(unread, 10), Asked::Whole, "{unread}");
        }
        assert_eq!(asked("bytes=0-", 0), Asked::Whole);
    }
}
