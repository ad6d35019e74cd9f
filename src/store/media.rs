//! Pictures that papers show. A row is never changed, so that an old paper prints as it was; it goes when nothing
//! refers to it any more.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{media, organisations, versions};
use super::{Connection, StoreError};

/// A picture as stored and as inserted.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = media)]
pub struct MediaRow {
    /// Its id.
    pub id: String,
    /// What it is for, as a code: `logo`.
    pub kind: String,
    /// Width in dots.
    pub width: i32,
    /// Height in dots.
    pub height: i32,
    /// The PNG file.
    pub bytes: Vec<u8>,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// When it was added, in UTC.
    pub created_at: NaiveDateTime,
}

/// Adds a picture and says its id; the same file of the same kind is kept once, under the id it has.
pub fn add(c: &mut Connection, new: &MediaRow) -> Result<String, StoreError> {
    let same = media::table.filter(media::kind.eq(&new.kind)).filter(media::sha256.eq(&new.sha256));
    if let Some(id) = same.select(media::id).get_result(c).optional()? {
        return Ok(id);
    }
    diesel::insert_into(media::table).values(new).execute(c)?;
    Ok(new.id.clone())
}

/// The picture of an id, if it is there.
pub fn find(c: &mut Connection, id: &str) -> Result<Option<MediaRow>, StoreError> {
    Ok(media::table.find(id).select(MediaRow::as_select()).get_result(c).optional()?)
}

/// Takes out the pictures that neither an organisation nor a frozen version shows, and says how many.
pub fn forget_unused(c: &mut Connection) -> Result<usize, StoreError> {
    let shown = organisations::table.filter(organisations::logo_id.is_not_null()).select(organisations::logo_id);
    let mut used: Vec<Option<String>> = shown.load(c)?;
    let frozen = versions::table.filter(versions::logo_id.is_not_null()).select(versions::logo_id).distinct();
    used.extend(frozen.load::<Option<String>>(c)?);
    let used: Vec<String> = used.into_iter().flatten().collect();
    Ok(diesel::delete(media::table.filter(media::id.ne_all(used))).execute(c)?)
}
