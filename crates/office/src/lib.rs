//! Paper: spreadsheets, CSV and QR codes in and out.
