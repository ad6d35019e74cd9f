//! The tables as diesel sees them, written by hand after the migrations; a test compares the two.

diesel::table! {
    plans (id) {
        id -> Text,
        code_public -> Text,
        code_hash -> Text,
        token_hash -> Nullable<Text>,
        language -> Text,
        paper_language -> Text,
        country -> Text,
        depth -> Text,
        edition -> Integer,
        revision -> BigInt,
        workshop_code -> Nullable<Text>,
        shared_phone -> Bool,
        consent_keep -> Bool,
        consent_progress -> Bool,
        consent_call_me -> Bool,
        consent_share -> Text,
        consent_referral -> Bool,
        created_at -> Timestamp,
        visited_at -> Timestamp,
        updated_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        delete_after -> Nullable<Timestamp>,
        organisation_id -> Nullable<Text>,
    }
}

diesel::table! {
    plan_sections (plan_id, section) {
        plan_id -> Text,
        section -> Text,
        revision -> BigInt,
        answers -> Text,
        saved_at -> Timestamp,
    }
}

diesel::table! {
    section_history (plan_id, section, revision) {
        plan_id -> Text,
        section -> Text,
        revision -> BigInt,
        answers -> Text,
        saved_at -> Timestamp,
        origin -> Text,
        losing -> Nullable<Text>,
    }
}

diesel::table! {
    posts (plan_id, idempotency_key) {
        plan_id -> Text,
        idempotency_key -> Text,
        section -> Text,
        revision -> BigInt,
        outcome -> Text,
        made_at -> Timestamp,
    }
}

diesel::table! {
    versions (id) {
        id -> Text,
        plan_id -> Text,
        class -> Text,
        number -> BigInt,
        outline -> Text,
        answers -> Text,
        made_at -> Timestamp,
        logo_id -> Nullable<Text>,
    }
}

diesel::table! {
    rounds (plan_id, number) {
        plan_id -> Text,
        number -> BigInt,
        made_on -> Date,
        label -> Text,
        answers -> Text,
    }
}

diesel::table! {
    sessions (token_hash) {
        token_hash -> Text,
        plan_id -> Nullable<Text>,
        kind -> Text,
        csrf -> Text,
        shared_phone -> Bool,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    audit (id) {
        id -> Text,
        plan_id -> Nullable<Text>,
        at -> Timestamp,
        actor -> Text,
        action -> Text,
        detail -> Nullable<Text>,
    }
}

diesel::table! {
    facts (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    media (id) {
        id -> Text,
        kind -> Text,
        width -> Integer,
        height -> Integer,
        bytes -> Binary,
        sha256 -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    organisations (id) {
        id -> Text,
        name -> Text,
        logo_id -> Nullable<Text>,
        is_default -> Bool,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
